"""A class that is marked abstract keeps the mark in an attribute.

Its subclasses inherit the attribute, and with it the exemption: none of them was entered, and no error said so. The keyword belongs to
one class statement; do not store it, or look for it in `vars(cls)`.

Fails: what_is_incomplete_is_refused, abstract_classes_are_skipped
"""


class Listener:
    def __init_subclass__(cls, *, abstract: bool = False, **keywords: Any) -> None:
        super().__init_subclass__(**keywords)
        if abstract:
            cls.is_abstract = True
        if not getattr(cls, "is_abstract", False):
            _enter(cls, Listener.registry)

    ...
