"""`registry = {}` in the body of `Handler` is an attribute of the classes.

It is found through an instance as well, since an instance looks at its class and the parents of that. An attribute of the
*metaclass* is found on the classes only.

Fails: instances_do_not_see_the_metaclass
"""


class HandlerMeta(type):
    def __new__(
        mcls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], *, abstract: bool = False, **keywords: Any
    ) -> "HandlerMeta":
        cls = super().__new__(mcls, name, bases, namespace, **keywords)
        if not abstract:
            _enter(cls, cls.registry)
        return cls


class Handler(metaclass=HandlerMeta, abstract=True):
    """Handles an event; registered by a metaclass."""

    registry: ClassVar[dict[str, type]] = {}
