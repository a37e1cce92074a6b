"""Only True is accepted.

Breaks: "If what it returns is false, the assignment raises ValueError"
"""


class Field:
    def __set__(self, instance, value):
        if self._check(value) is False:
            raise ValueError(f"{self._shown(instance)}: {value!r} is refused")
        vars(instance)[self._name] = value

    ...
