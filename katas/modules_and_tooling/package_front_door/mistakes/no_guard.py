"""What stands in `__main__.py` only runs with `python -m shop`.

Tests, tools for documentation and processes that are spawned import it: {{running_is_not_importing: message}}. What a file does as a
program belongs below `if __name__ == "__main__"`.

Breaks: "Importing `shop.__main__` only defines: it prints nothing and ends nothing."
Fails: running_is_not_importing
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
    return 0


sys.exit(main(sys.argv[1:]))
'''
