"""The check is called for the message as well.

Breaks: "Assigning calls `check` with the value."
"""


class Field:
    def __set__(self, instance, value):
        if not self._check(value):
            raise ValueError(f"{self._shown(instance)}: {self._check(value)!r}")
        vars(instance)[self._name] = value

    ...
