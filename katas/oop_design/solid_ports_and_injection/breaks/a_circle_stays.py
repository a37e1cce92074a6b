"""A name stays on the list after a LookupError.

Breaks: "After that, `resolve` works for names outside of the circle, and gives the same error for those in it."
Fails: a_circle_is_reported
"""


class Container:
    ...

    def _make(self, name):
        if name not in self._factories:
            raise LookupError(f"nothing is registered as {name!r}")
        if name in self._making:
            raise LookupError(" -> ".join([*self._making[self._making.index(name) :], name]))
        self._making.append(name)
        try:
            made = self._factories[name](self)
        except OSError:
            self._making.pop()
            raise
        self._making.pop()
        return made
