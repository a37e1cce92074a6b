"""The front door brings everything, so that nobody has to import a submodule.

Then everybody loads everything: {{import_runs_what_it_needs: message}}. Import in `__init__.py` what all callers need, and let the
rest wait.

Breaks: "`shop.report` has not been imported"
Fails: import_runs_what_it_needs
"""

INIT = '''\
"""A shop: carts, taxes and, on demand, reports."""

import importlib
from types import ModuleType

from . import report
from .cart import Cart
from .tax import with_tax

__all__ = ["Cart", "with_tax"]


def __getattr__(name: str) -> ModuleType:
    if name == "report":
        return importlib.import_module(".report", __name__)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), "report"})
'''
