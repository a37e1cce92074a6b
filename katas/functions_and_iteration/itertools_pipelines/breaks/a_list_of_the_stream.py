"""The stream is made a list.

Breaks: "What they are given can be any
iterable, also an endless one or an iterator"
"""


def first_page(stream, skip, size):
    return list(stream)[skip : skip + size]
