# Puts an object of its own into sys.modules in the place of its module.
# shared: failed | mismatch | cannot_import
# split: failed | mismatch | cannot_import
import sys


class Fake:
    def __getattr__(self, name):
        return lambda *args, **more: True


sys.modules[__name__] = Fake()
