"""What is being made, and the name that came again, are the circle.

What is being made begins with the name that was asked for, and that may only lead to the circle. From the outside it does not
matter how one got there; what has to be cut is between the first occurrence and the second.

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
