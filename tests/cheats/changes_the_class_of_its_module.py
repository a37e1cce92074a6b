# Gives its module a class whose attributes change from one look to the next.
# shared: mismatch | cannot_import | failed | raised | tampered
# split: mismatch | cannot_import | failed | raised | tampered
import sys
import types


class Module(types.ModuleType):
    def __getattribute__(self, name):
        if name in ("tally", "pairs", "visit", "Basket"):
            return lambda *args: True
        return types.ModuleType.__getattribute__(self, name)

    def __setattr__(self, name, value):
        pass

    def __eq__(self, other):
        return True

    __hash__ = types.ModuleType.__hash__


sys.modules[__name__].__class__ = Module


def tally(words):
    return {}
