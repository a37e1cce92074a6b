"""Items are sorted to drop equal neighbours.

Breaks: "Items are hashable"
"""


def unique(items):
    items = list(items)
    first = {}
    for place, item in sorted(enumerate(items), key=lambda pair: (pair[1], pair[0])):
        first.setdefault(item, place)
    return [item for item, place in sorted(first.items(), key=lambda pair: pair[1])]
