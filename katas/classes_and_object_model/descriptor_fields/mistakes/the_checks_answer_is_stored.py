"""What the check returns is the value.

A check says whether a value is accepted; what it returns is only looked at as true or false. `str.strip` returns a shorter text, which is
true, and that was stored instead of what was assigned. Converting is another job, and would need another name.

Fails: the_check_decides
"""


class Field:
    def __set__(self, instance: Any, value: Any) -> None:
        checked = self._check(value)
        if not checked:
            raise ValueError(f"{self._shown(instance)}: {value!r} is refused")
        vars(instance)[self._name] = value if checked is True else checked

    ...
