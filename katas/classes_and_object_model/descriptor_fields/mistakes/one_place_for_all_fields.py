"""Each instance keeps the value, under a name that the Field has chosen.

A class can have many fields, and all of them wrote to the same place of the instance. A descriptor learns its own name from
`__set_name__`, which Python calls when the class has been made.

Fails: each_instance_has_its_own_value
"""


class Field:
    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        if instance is None:
            return self
        return instance._value

    def __set__(self, instance: Any, value: Any) -> None:
        if not self._check(value):
            raise ValueError(f"{self._shown(instance)}: {value!r} is refused")
        instance._value = value

    def __delete__(self, instance: Any) -> None:
        del instance._value

    ...
