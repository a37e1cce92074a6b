"""The front door of the package shop: the text of its __init__.py and of its __main__.py."""

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
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), "report"})
'''

MAIN = '''\
"""Print what prices come to with tax: python -m shop CENTS..."""

import sys

from . import Cart, with_tax


def main(argv: list[str]) -> int:
    if not argv:
        return 2
    cart = Cart()
    for cents in argv:
        cart.add(int(cents))
    print(with_tax(cart.total()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
'''
