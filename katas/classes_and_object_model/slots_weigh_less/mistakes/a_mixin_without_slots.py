"""A mixin that has no attributes needs no `__slots__`.

Without them its instances have a dictionary, and so have those of every class that derives from it, slots or not. A mixin for
classes with slots declares an empty tuple.

Breaks: "A class that derives from `Near` and `Tick` and declares `__slots__ = ()` still has instances without a `__dict__`, and they weigh what a Tick weighs."
Fails: a_mixin_adds_no_weight
"""


class Near:
    ...

    del __slots__
