"""`type(self)` is the class, so `type(self).created += 1` counts in the class.

For a cart of a subclass it is the subclass. The number is read from `Cart` and written to `GiftCart`, which counts for
itself from then on, beginning with what it found. For one number that all share, name the class that owns it.

Fails: all_carts_are_counted_in_one_place
"""


class Cart:
    ...

    def __init__(self, owner, items=(), currency="EUR"):
        self.owner = owner
        self.items = list(items)
        self.currency = currency
        if not owner:
            raise ValueError("a cart needs an owner")
        if currency not in self.CURRENCIES:
            raise ValueError(f"unknown currency: {currency!r}")
        if len(self.items) > self.MAX_ITEMS:
            raise ValueError(f"more than {self.MAX_ITEMS} items")
        type(self).created += 1
