"""What tests of `katabook.memory` share: things to be watched, and the collector as it was at the end."""

import gc

import observing


class Thing:
    def __init__(self, **attributes):
        self.__dict__.update(attributes)


class Slotted:
    __slots__ = ("held", "__weakref__")


class Hostile:
    """Raises at whatever is done to it."""

    def _no(self, *args):
        raise RuntimeError("hands off")

    __eq__ = __hash__ = __repr__ = __str__ = __bool__ = __len__ = _no

    def __getattribute__(self, name):
        raise RuntimeError("hands off")


class Observed(observing.Observed):
    def setUp(self):
        super().setUp()
        self.addCleanup(gc.enable)
