"""The highest class wins.

Breaks: "The first method found is called"
"""


def _find(cls, message):
    found = None
    while cls is not None:
        found = cls["methods"].get(message, found)
        cls = cls["base"]
    return found
