"""The Field remembers what it refused or took last.

Breaks: "A Field keeps no instance and no value alive: a value dies with its instance."
"""


class Field:
    def __set__(self, instance, value):
        self._last = value
        if not self._check(value):
            raise ValueError(f"{self._shown(instance)}: {value!r} is refused")
        vars(instance)[self._name] = value

    ...
