"""`__getattr__` is there for the report, so it need not look at the name.

It is called for every name that is missing: {{the_report_waits: message}}. Look at the name, and raise `AttributeError` for all
that you do not know.

Breaks: "Any other name that the package lacks raises `AttributeError`"
Fails: the_report_waits
"""

INIT = '''\
"""A shop: carts, taxes and, on demand, reports."""

import importlib
from types import ModuleType

from .cart import Cart
from .tax import with_tax

__all__ = ["Cart", "with_tax"]


def __getattr__(name: str) -> ModuleType:
    return importlib.import_module(".report", __name__)


def __dir__() -> list[str]:
    return sorted({*globals(), "report"})
'''
