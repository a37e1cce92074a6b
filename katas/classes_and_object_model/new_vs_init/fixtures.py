"""Classes whose calls leave a trace, for `build`."""

from typing import Any

#: The steps that ran, in order.
ran: list[str] = []

#: Who was asked for an attribute `__init__`. A call of a class does not ask: it goes straight to the class.
asked: list[str] = []


class _Traced(type):
    """Calling a class of this kind is noted."""

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        ran.append(f"call of {cls.__name__}")
        return super().__call__(*args, **kwargs)

    def __getattribute__(cls, name: str) -> Any:
        if name == "__init__":
            asked.append("a class")
        return super().__getattribute__(name)


class _Asked(metaclass=_Traced):
    def __getattribute__(self, name: str) -> Any:
        if name == "__init__":
            asked.append("an object")
        return super().__getattribute__(name)


class Plain(_Asked):
    def __new__(cls, *args: Any, **kwargs: Any) -> Any:
        if not isinstance(cls, type):
            ran.append("Plain.__new__, without the class as its first argument")
            return object.__new__(Plain)
        ran.append(f"Plain.__new__ {cls.__name__} {args} {kwargs}")
        return super().__new__(cls)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        ran.append(f"Plain.__init__ {args} {kwargs}")


class Cached(_Asked):
    """Returns one object again and again."""

    def __new__(cls, *args: Any, **kwargs: Any) -> Any:
        ran.append("Cached.__new__")
        if not _made:
            _made.append(object.__new__(cls))
        return _made[0]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        ran.append("Cached.__init__")


_made: list[Any] = []


class Chosen(_Asked):
    """Returns an instance of a subclass, which has an `__init__` of its own."""

    def __new__(cls, *args: Any, **kwargs: Any) -> Any:
        ran.append("Chosen.__new__")
        return object.__new__(Special)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        ran.append("Chosen.__init__")


class Special(Chosen):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        ran.append(f"Special.__init__ {args} {kwargs}")


class Stranger(_Asked):
    """Returns something that is not one of its instances."""

    def __new__(cls, *args: Any, **kwargs: Any) -> Any:
        ran.append("Stranger.__new__")
        return Plain.__new__(Plain)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        ran.append("Stranger.__init__")


def kinds() -> list[tuple[type, str]]:
    """The classes, each with what it shows."""
    return [
        (Plain, "`__new__` receives the class and the arguments, and `__init__` receives the object and the same arguments."),
        (Cached, "Python does not ask whether the object is new: `__init__` runs on every instance that `__new__` returns."),
        (Chosen, "`__init__` is looked up on the class of the object, not on the class that was called."),
        (Stranger, "An object that is not an instance of the class is returned as it is: its `__init__` is not run."),
    ]
