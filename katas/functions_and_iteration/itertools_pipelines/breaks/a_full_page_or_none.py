"""A page that is not full is dropped.

Breaks: "If
the stream ends early, the list is shorter."
"""


def first_page(stream, skip, size):
    page = list(islice(stream, skip, skip + size))
    return page if len(page) == size else []
