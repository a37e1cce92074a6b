"""main reads sys.argv.

Breaks: "It takes a list of strings"
"""

MAIN = '''\
"""Print what prices come to with tax: python -m shop CENTS..."""

import sys

from . import Cart, with_tax


def main(argv=None) -> int:
    argv = sys.argv[1:] or argv
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
