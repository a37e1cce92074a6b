"""A class that is marked abstract keeps the mark in an attribute.

Its subclasses inherit the attribute, and with it the exemption: none of them was entered or checked, and no error said so. The keyword
belongs to one class statement; do not store it, or look for it in `vars(cls)`.

Fails: what_is_incomplete_is_refused, abstract_classes_are_skipped
"""


class HandlerMeta(type):
    def __new__(
        mcls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], *, abstract: bool = False, **keywords: Any
    ) -> "HandlerMeta":
        cls = super().__new__(mcls, name, bases, namespace, **keywords)
        if bases and abstract:
            cls.is_abstract = True
        if bases and not getattr(cls, "is_abstract", False):
            _enter(cls, mcls.registry)
        return cls

    ...


class Listener:
    def __init_subclass__(cls, *, abstract: bool = False, **keywords: Any) -> None:
        super().__init_subclass__(**keywords)
        if abstract:
            cls.is_abstract = True
        if not getattr(cls, "is_abstract", False):
            _enter(cls, Listener.registry)

    ...
