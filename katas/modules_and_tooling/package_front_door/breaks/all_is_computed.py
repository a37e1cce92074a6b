"""__all__ is what is there.

Breaks: "`from shop import *` brings `Cart` and `with_tax`, nothing else, and does not import the report."
"""

INIT = '''\
"""A shop: carts, taxes and, on demand, reports."""

import importlib
from types import ModuleType

from .cart import Cart
from .tax import with_tax

__all__ = [name for name in globals() if not name.startswith("_")]


def __getattr__(name: str) -> ModuleType:
    if name == "report":
        return importlib.import_module(".report", __name__)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), "report"})
'''
