"""The hook takes all options and hands none on.

Breaks: "The hook for that, `__init_subclass__`, has to cooperate as well: the other bases may have the same one."
Fails: the_wrong_side_is_refused
"""


class AuditMixin:
    ...

    def __init_subclass__(cls, **options):
        super().__init_subclass__()
        order = cls.__mro__
        if Document in order and order.index(Document) < order.index(AuditMixin):
            raise TypeError(f"{cls.__name__}: AuditMixin stands behind Document")
