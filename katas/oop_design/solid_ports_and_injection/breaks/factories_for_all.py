"""One list of factories for all.

Breaks: "A name that was not registered raises `LookupError` with the name in its text."
"""


class Container:
    ...

    _factories = {}

    def __init__(self):
        self._made = {}
        self._making = []
