"""In `__getattr__`, `from . import report` imports the report.

It first asks the package whether it has a `report`, and that calls `__getattr__` again, and again: {{the_report_waits: message}}.
`importlib.import_module` does not ask.

Breaks: "The first use of `shop.report`, or `from shop import report`, imports it."
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
        from . import report
        return report
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), "report"})
'''
