"""`main` returns the status, so the process has it.

A return value ends where nobody takes it: {{running_is_not_importing: message}}. `sys.exit(main(...))` hands it on.

Breaks: "ends with what it returns as exit status"
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


if __name__ == "__main__":
    main(sys.argv[1:])
'''
