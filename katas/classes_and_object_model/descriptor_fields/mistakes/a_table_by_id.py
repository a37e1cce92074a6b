"""`id(instance)` tells instances apart, so the descriptor keeps a dict by it.

An `id` is unique among objects that live at the same time. When the instance has died, its value stays in the table, and the next
object with the same number finds it. Put the value into the instance's own dictionary.

Fails: a_value_dies_with_its_instance
"""


class Field:
    def __init__(self, check: Callable[[Any], object]) -> None:
        self._check = check
        self._name = ""
        self._values: dict[int, Any] = {}

    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        if instance is None:
            return self
        try:
            return self._values[id(instance)]
        except KeyError:
            raise AttributeError(f"{self._shown(instance)} has no value") from None

    def __set__(self, instance: Any, value: Any) -> None:
        if not self._check(value):
            raise ValueError(f"{self._shown(instance)}: {value!r} is refused")
        self._values[id(instance)] = value

    def __delete__(self, instance: Any) -> None:
        if id(instance) not in self._values:
            raise AttributeError(f"{self._shown(instance)} has no value")
        del self._values[id(instance)]

    ...
