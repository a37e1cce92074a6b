"""The metaclass gives each class that it makes a registry.

It runs for every subclass, so `Handler`, `Paid` and `Refunded` have a dict each, and each class is entered in one that nobody
looks at. What all classes share is made once: in the body of the metaclass, or when `Handler` is made.

Fails: entered_by_the_class_statement
"""


class HandlerMeta(type):
    def __new__(
        mcls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], *, abstract: bool = False, **keywords: Any
    ) -> "HandlerMeta":
        cls = super().__new__(mcls, name, bases, namespace, **keywords)
        cls.registry = {}
        if not abstract:
            _enter(cls, cls.registry)
        return cls
