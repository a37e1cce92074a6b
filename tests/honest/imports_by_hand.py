# Loads modules by name, from text, lazily, and by a finder of its own.
# shared: passed
# split: passed
from honest import *
import importlib
import importlib.abc
import importlib.util
import sys
import types


class FromText(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    texts = {"made_up": "answer = 42\n"}

    def find_spec(self, name, path=None, target=None):
        return importlib.util.spec_from_loader(name, self) if name in self.texts else None

    def exec_module(self, module):
        exec(self.texts[module.__name__], vars(module))


finder = FromText()
sys.meta_path.append(finder)
try:
    import made_up
finally:
    sys.meta_path.remove(finder)
assert made_up.answer == 42 and importlib.import_module("json").dumps([]) == "[]"
assert importlib.util.find_spec("no_such_module_at_all") is None
module = types.ModuleType("own")
exec("x = 1", vars(module))
assert module.x == 1
try:
    import no_such_module_at_all
except ModuleNotFoundError as problem:
    assert problem.name == "no_such_module_at_all"
fresh = importlib.reload(importlib.import_module("colorsys"))
assert fresh.rgb_to_hsv(0, 0, 0) == (0.0, 0.0, 0)


def __getattr__(name):
    if name == "lazy":
        return 5
    raise AttributeError(name)
