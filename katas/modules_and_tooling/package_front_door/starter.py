"""The front door of the package shop: the text of its __init__.py and of its __main__.py."""

INIT = '''\
"""A shop: carts, taxes and reports."""

# TODO: everything is imported, whether it is needed or not.
from . import cart, report, tax
from .cart import Cart
from .tax import with_tax

print("welcome to the shop")
'''

MAIN = '''\
"""Print what prices come to with tax: python -m shop CENTS..."""

import sys

from . import Cart, with_tax


def main(argv):
    # TODO: what if there are no prices?
    cart = Cart()
    for cents in argv:
        cart.add(int(cents))
    print(with_tax(cart.total()))


main(sys.argv[1:])
'''
