"""`setattr(instance, name, value)` stores the value.

The class has a data descriptor of that name, so assigning calls its `__set__`, which assigns again, without end. Write into
the instance's dictionary, `vars(instance)[name]`: that asks nobody.

Fails: each_instance_has_its_own_value
"""


class Field:
    def __set__(self, instance: Any, value: Any) -> None:
        if not self._check(value):
            raise ValueError(f"{self._shown(instance)}: {value!r} is refused")
        setattr(instance, self._name, value)

    ...
