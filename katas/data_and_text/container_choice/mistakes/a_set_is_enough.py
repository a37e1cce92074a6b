"""A set removes what is repeated, and that is all there is to it.

A set has no order: {{each_item_comes_once: message}}. `dict.fromkeys(items)` has each item once as well, and keeps the order in
which they came.

Breaks: "returns a list of the items, each once, in the order of first occurrence"
Fails: each_item_comes_once
"""


def unique(items):
    return list(set(items))
