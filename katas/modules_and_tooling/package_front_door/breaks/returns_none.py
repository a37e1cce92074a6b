"""main returns None.

Breaks: "and returns 0"
"""

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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
'''
