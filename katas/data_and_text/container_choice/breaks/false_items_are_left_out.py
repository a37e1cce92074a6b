"""Items that are false are left out.

Breaks: "returns a list of the items, each once, in the order of first occurrence"
"""


def unique(items):
    return list(dict.fromkeys(filter(None, items)))
