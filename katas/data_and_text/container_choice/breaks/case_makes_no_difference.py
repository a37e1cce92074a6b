"""Text is compared without its case.

Breaks: "of equal
  ones, the first stays"
"""


def unique(items):
    found = {}
    for item in items:
        found.setdefault(item.casefold() if isinstance(item, str) else item, item)
    return list(found.values())
