"""A point has a place to spare.

Breaks: "A Point takes no more memory than an instance with one place for each of its two attributes and one for weak references"
"""


class Point:
    __slots__ = ("__weakref__", "x", "y", "spare")

    ...
