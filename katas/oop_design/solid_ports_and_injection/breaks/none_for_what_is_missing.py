"""What is missing is None.

Breaks: "A name that was not registered raises `LookupError` with the name in its text."
"""


class Container:
    ...

    def resolve(self, name):
        if name not in self._factories:
            return None
        if name not in self._made:
            self._made[name] = self._make(name)
        return self._made[name]
