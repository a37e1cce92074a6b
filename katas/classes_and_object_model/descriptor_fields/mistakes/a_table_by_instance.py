"""The descriptor keeps a dict from instance to value.

The dict lives as long as the class, and holds every instance that ever had a value. Equal instances share an entry, and
unhashable ones are refused. The instance has a dictionary of its own: put the value there, and it dies with the instance.

Fails: a_value_dies_with_its_instance
"""


class Field:
    def __init__(self, check: Callable[[Any], object]) -> None:
        self._check = check
        self._name = ""
        self._values: dict[Any, Any] = {}

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
