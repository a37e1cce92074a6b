"""The size is taken for the end.

Breaks: "returns the next `size`, at least one, in a list"
"""


def first_page(stream, skip, size):
    return list(islice(stream, skip, size))
