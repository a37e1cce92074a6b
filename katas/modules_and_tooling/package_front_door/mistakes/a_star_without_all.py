"""A star brings what the package wants to be public.

It takes every name without an underscore: {{the_star_brings_the_public_names: message}}. What is public stands in `__all__`.

Breaks: "`from shop import *` brings `Cart` and `with_tax`, nothing else, and does not import the report."
Fails: the_star_brings_the_public_names
"""

INIT = '''\
"""A shop: carts, taxes and, on demand, reports."""

import importlib
from types import ModuleType

from .cart import Cart
from .tax import with_tax


def __getattr__(name: str) -> ModuleType:
    if name == "report":
        return importlib.import_module(".report", __name__)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), "report"})
'''
