"""The total has no tax.

Breaks: "prints what these prices come to with tax"
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
    print(cart.total())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
'''
