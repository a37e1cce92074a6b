"""The size is taken for the end.

Breaks: "returns a list of `size` items (at least one) of an iterator, after the first `skip`"
"""


def first_page(stream, skip, size):
    return list(islice(stream, skip, size))
