"""Stand-ins for the other side's classes.

Owns: what such a class answers by itself and what it asks. It is a real local class (a `Mirror`), so that `isinstance`,
`issubclass`, `except` and `match` need to ask nothing.
Does not own: making one (`mirroring`), its instances (`proxies`).
"""

from __future__ import annotations

from typing import Any

from . import standins


def built(name: str, asked: Any) -> Any:
    """A signature or the fields of a dataclass, of what `asked` is told."""
    function, read = (
        ("signature", standins.read_signature) if name == "__signature__" else ("fields", standins.read_fields)
    )
    told = asked(function)
    if told is None:
        raise AttributeError(name)
    try:
        return read(told)
    except (TypeError, ValueError, LookupError, AttributeError):
        raise AttributeError(name) from None


# -- methods that are only called --------------------------------------------------------------------


def exact(value: Any, kind: type) -> Any:
    if type(value) is not kind:
        raise TypeError(f"a {kind.__name__} was expected of the object, not a {type(value).__name__}")
    return value


# -- classes --------------------------------------------------------------------------------------


def _asks(name: str) -> property:
    return property(lambda cls: class_request(cls, "get", name))


def class_request(cls: Any, operation: str, *args: Any) -> Any:
    return type.__getattribute__(cls, "_katabook_peer_of_class").request(operation, class_handle(cls), args)


def class_handle(cls: type) -> int:
    """The handle of a mirrored class."""
    return type.__getattribute__(cls, "_katabook_class")


class Mirror(type):
    """The type of the local classes that stand for the other side's."""

    def __new__(meta, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> Any:
        if "_katabook_class" not in namespace:
            raise TypeError("a class of the other side cannot be subclassed here: this check has to sit shared")
        return type.__new__(meta, name, bases, namespace)

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        return cls._katabook_peer_of_class.request("call", class_handle(cls), args, kwargs)  # type: ignore[attr-defined]

    def __getattr__(cls, name: str) -> Any:
        if name in ("__signature__", "__dataclass_fields__"):
            return built(name, lambda function: class_request(cls, function))
        return class_request(cls, "get", name)

    def __setattr__(cls, name: str, value: Any) -> None:
        class_request(cls, "set", name, value)

    def __delattr__(cls, name: str) -> None:
        class_request(cls, "del", name)

    # For enumerations; of other classes the other side says that they cannot.
    def __iter__(cls) -> Any:
        return class_request(cls, "op", "__iter__")

    def __len__(cls) -> Any:
        return class_request(cls, "op", "__len__")

    def __getitem__(cls, key: Any) -> Any:
        return class_request(cls, "op", "__getitem__", key)

    def __contains__(cls, thing: Any) -> Any:
        return class_request(cls, "op", "__contains__", thing)

    def __bool__(cls) -> bool:
        return True

    def __dir__(cls) -> list[str]:
        return [exact(name, str) for name in exact(class_request(cls, "dir"), list)]

    def __instancecheck__(cls, thing: Any) -> bool:
        if type.__instancecheck__(cls, thing):
            return True
        return _asking(cls) and class_request(cls, "isinstance", thing) is True

    def __subclasscheck__(cls, kind: Any) -> bool:
        if type.__subclasscheck__(cls, kind):
            return True
        return _asking(cls) and class_request(cls, "issubclass", kind) is True

    def __subclasses__(cls) -> Any:
        return class_request(cls, "get", "__subclasses__")()

    # Local classes have these too, but theirs say nothing about the other side's class.
    __bases__ = property(lambda cls: type.__getattribute__(cls, "_katabook_bases"))  # type: ignore[assignment]
    __base__ = property(lambda cls: class_request(cls, "get", "__base__"))  # type: ignore[assignment]
    __mro__ = property(lambda cls: _mro_told(cls))  # type: ignore[assignment]
    __doc__ = _asks("__doc__")
    __dict__ = _asks("__dict__")  # type: ignore[assignment]
    __annotations__ = _asks("__annotations__")  # type: ignore[assignment]


Mirror.__slots__ = _asks("__slots__")  # type: ignore[attr-defined]  # in the body it would be Mirror's own

#: The classes that a local class is really made of, past what a `Mirror` answers.
mro_of = type.__dict__["__mro__"].__get__


def _mro_told(cls: Any) -> tuple[type, ...]:
    """The learner's classes as the other side has them; of the check's, what is known here: enough to dispatch on."""
    if cls._katabook_peer_of_class.asks_for_facts:
        return mro_of(cls)  # type: ignore[no-any-return]
    return exact(class_request(cls, "get", "__mro__"), tuple)  # type: ignore[no-any-return]


def _asking(cls: type) -> bool:
    return bool(type.__getattribute__(cls, "_katabook_asks"))
