"""A page that is not full is dropped.

Breaks: "or fewer if the
stream ends."
"""


def first_page(stream, skip, size):
    page = list(islice(stream, skip, skip + size))
    return page if len(page) == size else []
