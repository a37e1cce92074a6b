"""An owner of spaces is no owner.

Breaks: "`Cart(…)` raises `ValueError` if the owner is the empty string"
"""


class Cart:
    ...

    def __init__(self, owner, items=(), currency="EUR"):
        self.owner = owner
        self.items = list(items)
        self.currency = currency
        if not owner.strip() or currency not in self.CURRENCIES or len(self.items) > self.MAX_ITEMS:
            raise ValueError("no such cart")
        Cart.created += 1
