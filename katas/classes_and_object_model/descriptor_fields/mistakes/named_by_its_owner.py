"""The owner that `__set_name__` receives is the class of the instance.

It is the class in whose body the Field stands. An instance of a subclass has the same Field, and the message names the parent. Ask
the instance: `type(instance).__name__`.

Fails: the_check_decides
"""


class Field:
    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name
        self._full_name = f"{owner.__name__}.{name}"

    def _shown(self, instance: Any) -> str:
        return self._full_name

    ...
