"""Of equal items, the last one stays, at the first one's place.

Breaks: "of equal
  ones, the first stays"
"""


def unique(items):
    return list({item: item for item in items}.values())
