"""What is being made is taken off the list when it is made.

If making it raises, it is never made, and stays on the list: the next `resolve` of that name reports a circle that begins
somewhere else. A `finally` takes it off however it ends.

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
        made = self._factories[name](self)
        self._making.pop()
        return made
