"""Without the import, callers write `shop.report` as before, and Python finds the file.

It does not look: a submodule is an attribute of its package only after somebody has imported it. {{the_report_waits: message}}.

Breaks: "The first use of `shop.report`, or `from shop import report`, imports it."
Fails: the_report_waits
"""

INIT = '''\
"""A shop: carts, taxes and, on demand, reports."""

from .cart import Cart
from .tax import with_tax

__all__ = ["Cart", "with_tax"]


def __dir__() -> list[str]:
    return sorted({*globals(), "report"})
'''
