"""Attributes are declared in the class body, and each object gets its own.

The body of a class runs once, so `items = []` makes one list, and it belongs to the class. `self.items.append(…)` assigns
nothing: it finds that list through the class and changes it. Every cart put its items into it. Make the list in
`__init__`, where it is assigned to `self`.

Fails: no_cart_shares_its_items
"""


class Cart:
    items = []
    ...

    def __init__(self, owner, items=(), currency="EUR"):
        self.owner = owner
        self.currency = currency
        items = list(items)
        if not owner:
            raise ValueError("a cart needs an owner")
        if currency not in self.CURRENCIES:
            raise ValueError(f"unknown currency: {currency!r}")
        if len(items) > self.MAX_ITEMS:
            raise ValueError(f"more than {self.MAX_ITEMS} items")
        self.items.extend(items)
        Cart.created += 1
