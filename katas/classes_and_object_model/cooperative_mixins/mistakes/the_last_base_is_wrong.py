"""AuditMixin on the wrong side is the last of the bases.

Bases have bases: the wrong class may derive from a class that derives from Document, and another mixin may be listed
last. What counts is the order of all classes, `cls.__mro__`.

Breaks: "Defining a class in whose order `Document` comes before `AuditMixin` raises `TypeError`."
Fails: the_wrong_side_is_refused
"""


class AuditMixin:
    ...

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        if cls.__bases__[-1] is AuditMixin and Document in cls.__bases__:
            raise TypeError(f"{cls.__name__}: AuditMixin stands behind Document")
