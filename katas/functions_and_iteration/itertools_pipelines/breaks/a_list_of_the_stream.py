"""The stream is made a list.

Breaks: "They take any
iterable, be it a list, an iterator or an endless stream."
"""


def first_page(stream, skip, size):
    return list(stream)[skip : skip + size]
