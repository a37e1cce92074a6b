"""`self.created += 1` adds one to the counter of the class.

It is short for `self.created = self.created + 1`. Reading found the 0 of the class; assigning wrote a 1 to this cart, which has an
attribute of its own from then on. The number of the class stays what it was: after two carts it is
{{all_carts_are_counted_in_one_place: actual}}. Write to the class: `Cart.created += 1`.

Fails: all_carts_are_counted_in_one_place, a_cart_that_could_not_be_made_is_not_counted
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
        self.created += 1
