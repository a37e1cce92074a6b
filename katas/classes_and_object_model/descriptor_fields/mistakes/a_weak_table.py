"""A `WeakKeyDictionary` by instance solves the leak.

It does, and it is still a dict: it compares and hashes its keys. Equal instances share an entry, and unhashable ones raise a
TypeError. The instance's own dictionary asks for neither.

Breaks: "Instances may be equal to each other, and may be unhashable."
Fails: a_value_dies_with_its_instance
"""

from weakref import WeakKeyDictionary


class Field:
    def __init__(self, check: Callable[[Any], object]) -> None:
        self._check = check
        self._name = ""
        self._values: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()

    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        if instance is None:
            return self
        try:
            return self._values[instance]
        except KeyError:
            raise AttributeError(f"{self._shown(instance)} has no value") from None

    def __set__(self, instance: Any, value: Any) -> None:
        if not self._check(value):
            raise ValueError(f"{self._shown(instance)}: {value!r} is refused")
        self._values[instance] = value

    def __delete__(self, instance: Any) -> None:
        if instance not in self._values:
            raise AttributeError(f"{self._shown(instance)} has no value")
        del self._values[instance]

    ...
