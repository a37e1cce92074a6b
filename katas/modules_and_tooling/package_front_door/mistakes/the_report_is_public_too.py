"""The report belongs to the public names, so it stands in `__all__`.

The star asks the package for each name in it, and that imports the report: {{the_star_brings_the_public_names: message}}. Callers that need
it can still say `shop.report`.

Breaks: "`from shop import *` brings `Cart` and `with_tax`, nothing else, and does not import the report."
Fails: the_star_brings_the_public_names
"""

INIT = '''\
"""A shop: carts, taxes and, on demand, reports."""

import importlib
from types import ModuleType

from .cart import Cart
from .tax import with_tax

__all__ = ["Cart", "with_tax", "report"]


def __getattr__(name: str) -> ModuleType:
    if name == "report":
        return importlib.import_module(".report", __name__)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), "report"})
'''
