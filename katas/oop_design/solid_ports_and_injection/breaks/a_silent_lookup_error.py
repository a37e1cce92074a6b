"""The text names nothing.

Breaks: "with the name in its text"
"""


class Container:
    ...

    def _make(self, name):
        if name not in self._factories:
            raise LookupError("not registered")
        if name in self._making:
            raise LookupError(" -> ".join([*self._making[self._making.index(name) :], name]))
        self._making.append(name)
        try:
            return self._factories[name](self)
        finally:
            self._making.pop()
