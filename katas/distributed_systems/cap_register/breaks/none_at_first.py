"""Loose holds None at first.

Breaks: "`read()` returns a `set` of values, empty at first."
"""


class Loose:
    ...

    def read(self):
        return {value for _, value in self._known} or {None}
