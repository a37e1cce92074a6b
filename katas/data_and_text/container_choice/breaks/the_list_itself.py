"""A list that is passed in is emptied of what is repeated.

Breaks: "If it is a list, it is not changed."
"""


def unique(items):
    if not isinstance(items, list):
        return list(dict.fromkeys(items))
    items[:] = dict.fromkeys(items)
    return items
