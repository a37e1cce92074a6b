"""dir does not know of it.

Breaks: "`dir(shop)` has `"
Fails: dir_knows_the_report
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
        return importlib.import_module(".report", __name__)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
'''
