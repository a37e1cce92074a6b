"""`items=[]` gives each new cart an empty list.

Defaults are evaluated once, when the `def` runs. All carts that were made without items got that one list, and whatever is added
to one of them is in all of them. An empty tuple as the default cannot be changed by anybody, and `list(items)` makes
the list of this cart.

Fails: no_cart_shares_its_items
"""


class Cart:
    ...

    def __init__(self, owner, items=[], currency="EUR"):
        self.owner = owner
        self.items = items
        self.currency = currency
        if not owner:
            raise ValueError("a cart needs an owner")
        if currency not in self.CURRENCIES:
            raise ValueError(f"unknown currency: {currency!r}")
        if len(self.items) > self.MAX_ITEMS:
            raise ValueError(f"more than {self.MAX_ITEMS} items")
        Cart.created += 1
