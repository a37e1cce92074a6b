"""Cart is a subclass.

Breaks: "`shop.Cart` is the class and `shop.with_tax` the function of these modules"
"""

INIT = '''\
"""A shop: carts, taxes and, on demand, reports."""

import importlib
from types import ModuleType

from . import cart
from .tax import with_tax



class Cart(cart.Cart):
    pass


__all__ = ["Cart", "with_tax"]


def __getattr__(name: str) -> ModuleType:
    if name == "report":
        return importlib.import_module(".report", __name__)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), "report"})
'''
