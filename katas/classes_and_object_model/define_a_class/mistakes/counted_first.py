"""An exception in `__init__` undoes what `__init__` has done.

The caller does not get the object, and that is all. What was written elsewhere before the `raise`, such as the counter of the
class, stays written: a cart that never was is counted. Do everything that can fail first, and count in the last line.

Fails: a_cart_that_could_not_be_made_is_not_counted
"""


class Cart:
    ...

    def __init__(self, owner, items=(), currency="EUR"):
        Cart.created += 1
        if not owner:
            raise ValueError("a cart needs an owner")
        if currency not in self.CURRENCIES:
            raise ValueError(f"unknown currency: {currency!r}")
        self.owner = owner
        self.items = list(items)
        self.currency = currency
        if len(self.items) > self.MAX_ITEMS:
            raise ValueError(f"more than {self.MAX_ITEMS} items")
