"""Makes the embedded package `katabook` importable. Run by the worker with `codes` in its globals."""

import marshal
import sys
from _frozen_importlib import ModuleSpec


class HarnessFinder:
    """Finds `katabook` and its modules in memory: they are on no disk that a check can read."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if name not in codes:  # noqa: F821
            return None
        return ModuleSpec(name, HarnessFinder, origin=f"<{name}>", is_package=codes[name][0])  # noqa: F821

    @staticmethod
    def create_module(spec):
        return None

    @staticmethod
    def exec_module(module):
        code = marshal.loads(codes[module.__spec__.name][1])  # noqa: F821
        module.__file__ = code.co_filename
        exec(code, module.__dict__)


sys.meta_path.insert(0, HarnessFinder)
