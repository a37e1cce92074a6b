"""A Field belongs to an instance, so it keeps the value in `self`.

The body of the class runs once, and so there is one Field for all of its instances. The second assignment replaced the first one's
value: {{each_instance_has_its_own_value: after all four were set}}. Keep the value in the instance.

Fails: each_instance_has_its_own_value
"""


class Field:
    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        if instance is None:
            return self
        if not hasattr(self, "_value"):
            raise AttributeError(self._name)
        return self._value

    def __set__(self, instance: Any, value: Any) -> None:
        if not self._check(value):
            raise ValueError(f"{self._shown(instance)}: {value!r} is refused")
        self._value = value

    def __delete__(self, instance: Any) -> None:
        del self._value

    ...
