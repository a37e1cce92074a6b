"""A mixin that has no attributes needs no `__slots__`.

Without them its instances have a dictionary, and so have those of every class that derives from it, slots or not. A mixin for
classes with slots declares an empty tuple.

Fails: a_mixin_adds_no_weight
"""


class Near:
    ...

    del __slots__
