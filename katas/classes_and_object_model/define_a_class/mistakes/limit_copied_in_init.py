"""Each cart takes the limit along when it is made.

`self.MAX_ITEMS = Cart.MAX_ITEMS` makes an attribute on every cart, which hides that of the class for good. When the limit of the
class changes, the carts that exist already do not notice. Assign nothing: as long as the cart has no attribute of
that name, `self.MAX_ITEMS` reads that of the class.

Fails: the_limit_is_looked_up_on_the_cart_and_then_on_the_class
"""


class Cart:
    ...

    def __init__(self, owner, items=(), currency="EUR"):
        self.MAX_ITEMS = Cart.MAX_ITEMS
        self.owner = owner
        self.items = list(items)
        self.currency = currency
        if not owner:
            raise ValueError("a cart needs an owner")
        if currency not in self.CURRENCIES:
            raise ValueError(f"unknown currency: {currency!r}")
        if len(self.items) > self.MAX_ITEMS:
            raise ValueError(f"more than {self.MAX_ITEMS} items")
        Cart.created += 1
