"""The cart is counted first, and taken back after an `Exception`.

Breaks: "neither after a `ValueError` nor when iterating `items` raises"
"""


class Cart:
    ...

    def __init__(self, owner, items=(), currency="EUR"):
        Cart.created += 1
        try:
            self.owner = owner
            self.items = list(items)
            self.currency = currency
            if not owner or currency not in self.CURRENCIES or len(self.items) > self.MAX_ITEMS:
                raise ValueError("no such cart")
        except Exception:
            Cart.created -= 1
            raise
