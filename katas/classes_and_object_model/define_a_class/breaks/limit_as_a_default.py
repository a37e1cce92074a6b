"""The limit is the default of a parameter.

Breaks: "`Cart.MAX_ITEMS = 30` is the limit of all carts from then on"
"""


class Cart:
    ...

    def add(self, item, limit=20):
        if len(self.items) >= limit:
            raise ValueError("the cart is full")
        self.items.append(item)
