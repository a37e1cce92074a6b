"""A new tag comes first.

Breaks: "adds at the end"
"""


def add_tags(tags, new):
    tags[:0] = [new] if isinstance(new, str) else new
