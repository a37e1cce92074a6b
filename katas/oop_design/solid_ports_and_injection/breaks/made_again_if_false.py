"""What is false was not made.

Breaks: "makes it by `factory(container)` when it is first asked for, and returns the same object from then on"
"""


class Container:
    ...

    def resolve(self, name):
        if not self._made.get(name):
            self._made[name] = self._make(name)
        return self._made[name]
