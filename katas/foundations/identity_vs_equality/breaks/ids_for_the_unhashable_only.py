"""Items that can be hashed go by equality.

Breaks: "Equal objects that are not the same stay apart."
Fails: distinct_goes_by_identity
"""


def distinct(items):
    seen = {}
    for item in items:
        try:
            seen.setdefault(item, item)
        except TypeError:
            seen.setdefault(id(item), item)
    return list(seen.values())
