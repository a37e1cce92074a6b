"""Without prices it prints 0.

Breaks: "For an empty list it prints nothing to standard output and
  returns 2."
"""

MAIN = '''\
"""Print what prices come to with tax: python -m shop CENTS..."""

import sys

from . import Cart, with_tax


def main(argv: list[str]) -> int:
    cart = Cart()
    for cents in argv:
        cart.add(int(cents))
    print(with_tax(cart.total()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
'''
