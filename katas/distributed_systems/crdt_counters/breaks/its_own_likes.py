"""The value is that of this server's likes.

Breaks: "`value()` returns all likes that are known here"
"""


class Counter:
    ...

    def value(self):
        return self._added.get(self._node, 0) - self._taken.get(self._node, 0)
