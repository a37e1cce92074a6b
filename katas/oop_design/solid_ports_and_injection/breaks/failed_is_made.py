"""What failed is made.

Breaks: "If that raises, the exception goes on, and the factory is asked again the next time."
"""


class Container:
    ...

    def resolve(self, name):
        if name not in self._made:
            self._made[name] = None
            try:
                self._made[name] = self._make(name)
            except LookupError:
                del self._made[name]
                raise
        return self._made[name]
