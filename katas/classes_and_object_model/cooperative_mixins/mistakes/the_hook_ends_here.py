"""A hook has nothing to call.

`__init_subclass__` is a method like the others: another base may have one, with arguments of its own. Yours takes its
place, unless it hands on what it does not know.

Breaks: "The hook for that, `__init_subclass__`, has to cooperate as well: the other bases may have the same one."
Fails: the_wrong_side_is_refused
"""


class AuditMixin:
    ...

    def __init_subclass__(cls):
        order = cls.__mro__
        if Document in order and order.index(Document) < order.index(AuditMixin):
            raise TypeError(f"{cls.__name__}: AuditMixin stands behind Document")
