"""A name that the package has not is None.

`__getattr__` without a `raise` returns None, and that is a value: {{the_report_waits: message}}. `hasattr` says yes to every name then.

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
    if name == "report":
        return importlib.import_module(".report", __name__)


def __dir__() -> list[str]:
    return sorted({*globals(), "report"})
'''
