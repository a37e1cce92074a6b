"""All calls of main share a cart.

Breaks: "prints what these prices come to with tax"
"""

MAIN = '''\
"""Print what prices come to with tax: python -m shop CENTS..."""

import sys

from . import Cart, with_tax


cart = Cart()


def main(argv: list[str]) -> int:
    if not argv:
        return 2
    for cents in argv:
        cart.add(int(cents))
    print(with_tax(cart.total()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
'''
