"""The size is taken for the end.

Breaks: "returns the next `size` (1 or more) in a list"
"""


def first_page(stream, skip, size):
    return list(islice(stream, skip, size))
