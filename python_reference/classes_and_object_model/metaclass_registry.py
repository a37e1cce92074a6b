"""Classes that handle events, and enter themselves in a registry."""

from typing import Any, ClassVar


class HandlerMeta(type):
    """Makes handlers, and enters those that are not abstract."""

    # On the metaclass: found on its classes, and not on their instances.
    registry: ClassVar[dict[str, type]] = {}

    def __new__(
        mcls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], *, abstract: bool = False, **keywords: Any
    ) -> "HandlerMeta":
        cls = super().__new__(mcls, name, bases, namespace, **keywords)
        if not abstract:
            _enter(cls, mcls.registry)
        return cls


class Handler(metaclass=HandlerMeta, abstract=True):
    """Handles an event; registered by a metaclass."""


class Listener:
    """Handles an event; registered by a hook."""

    registry: ClassVar[dict[str, type]] = {}

    def __init_subclass__(cls, *, abstract: bool = False, **keywords: Any) -> None:
        super().__init_subclass__(**keywords)
        if not abstract:
            _enter(cls, Listener.registry)


def _enter(cls: type, registry: dict[str, type]) -> None:
    """Enter a class under its event, or refuse it."""
    event = vars(cls).get("event")
    if not isinstance(event, str) or not event:
        raise TypeError(f"{cls.__name__} does not say its event")
    if not cls.__doc__:
        raise TypeError(f"{cls.__name__} has no docstring")
    if event in registry:
        raise TypeError(f"{cls.__name__}: the event {event!r} belongs to {registry[event].__name__}")
    registry[event] = cls


def meta_of(*bases: type) -> type:
    """A metaclass for a class that derives from all of `bases`."""
    kinds = list(dict.fromkeys(type(base) for base in bases))
    # A kind that another one derives from is in that one already.
    needed = [kind for kind in kinds if not any(kind is not other and issubclass(other, kind) for other in kinds)]
    return needed[0] if len(needed) == 1 else type("CombinedMeta", tuple(needed), {})
