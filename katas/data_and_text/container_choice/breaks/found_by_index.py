"""A set is sorted by the place of each item.

Breaks: "Given 50 items twice over, 100 in all, `unique` and `top` each make fewer than 1,000 comparisons of items."
"""


def unique(items):
    items = list(items)
    return sorted(set(items), key=items.index)
