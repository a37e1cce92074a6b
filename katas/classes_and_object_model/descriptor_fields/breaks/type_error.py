"""What is refused raises TypeError.

Breaks: "the assignment raises ValueError"
"""


class Field:
    def __set__(self, instance, value):
        if not self._check(value):
            raise TypeError(f"{self._shown(instance)}: {value!r} is refused")
        vars(instance)[self._name] = value

    ...
