"""A second question does not find the report: it is removed again.

Breaks: "Then it is that module."
"""

INIT = '''\
"""A shop: carts, taxes and, on demand, reports."""

import importlib
from types import ModuleType

from .cart import Cart
from .tax import with_tax

__all__ = ["Cart", "with_tax"]


def __getattr__(name: str) -> ModuleType:
    if name == "report":
        module = importlib.import_module(".report", __name__)
        del globals()["report"]
        import sys
        del sys.modules["shop.report"]
        return module
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), "report"})
'''
