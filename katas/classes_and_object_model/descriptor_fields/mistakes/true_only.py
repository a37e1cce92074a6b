"""A check returns True or False.

A check may return anything: a match object or None, a length, a text. The rule is about true and false as `if` understands them, and 0, None
and () are false without being `False`.

Breaks: "If what it returns is false, the assignment raises ValueError"
Fails: the_check_decides
"""


class Field:
    def __set__(self, instance, value):
        if self._check(value) is False:
            raise ValueError(f"{self._shown(instance)}: {value!r} is refused")
        vars(instance)[self._name] = value

    ...
