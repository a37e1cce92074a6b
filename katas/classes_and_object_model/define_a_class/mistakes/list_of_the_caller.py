"""The list was passed to the cart, so now it is the cart's.

Passing a list copies nothing: the caller and the cart hold the same object. The cart added an item, and the list of its caller
grew. Keep `list(items)`, a new list with the same items, which takes tuples and generators as well.

Fails: no_cart_shares_its_items
"""


class Cart:
    ...

    def __init__(self, owner, items=None, currency="EUR"):
        self.owner = owner
        self.items = items if isinstance(items, list) else list(items or ())
        self.currency = currency
        if not owner:
            raise ValueError("a cart needs an owner")
        if currency not in self.CURRENCIES:
            raise ValueError(f"unknown currency: {currency!r}")
        if len(self.items) > self.MAX_ITEMS:
            raise ValueError(f"more than {self.MAX_ITEMS} items")
        Cart.created += 1
