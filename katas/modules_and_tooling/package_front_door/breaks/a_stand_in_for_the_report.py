"""The report is an object that imports when it is used.

Breaks: "Then it is that module."
"""

INIT = '''\
"""A shop: carts, taxes and, on demand, reports."""

import importlib
from types import ModuleType

from .cart import Cart
from .tax import with_tax

__all__ = ["Cart", "with_tax"]


class _Report:
    def __getattr__(self, name):
        return getattr(importlib.import_module(".report", __name__), name)


report = _Report()


def __dir__() -> list[str]:
    return sorted({*globals(), "report"})
'''
