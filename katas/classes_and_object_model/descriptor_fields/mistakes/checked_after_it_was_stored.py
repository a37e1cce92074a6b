"""The check can look at the value once it is stored.

By then the old value is gone: the caller gets a ValueError, and the refused value stays in the instance. Check first, store what
has passed.

Fails: the_check_decides
"""


class Field:
    def __set__(self, instance: Any, value: Any) -> None:
        vars(instance)[self._name] = value
        if not self._check(value):
            raise ValueError(f"{self._shown(instance)}: {value!r} is refused")

    ...
