"""Before it says no, it looks into the report.

Breaks: "and asking for it does not import the report"
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
    report = importlib.import_module(".report", __name__)
    if name.startswith("month"):
        return getattr(report, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), "report"})
'''
