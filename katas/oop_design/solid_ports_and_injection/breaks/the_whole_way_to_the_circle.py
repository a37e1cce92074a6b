"""The path from the name that was asked for.

Breaks: "from the first name of the circle, back to itself"
Fails: a_circle_is_reported
"""


class Container:
    ...

    def _make(self, name):
        if name not in self._factories:
            raise LookupError(f"nothing is registered as {name!r}")
        if name in self._making:
            raise LookupError(" -> ".join([*self._making, name]))
        self._making.append(name)
        try:
            return self._factories[name](self)
        finally:
            self._making.pop()
