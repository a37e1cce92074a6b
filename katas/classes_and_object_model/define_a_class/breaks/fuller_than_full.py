"""The item is put in first, and the cart is looked at then.

Breaks: "`add` raises `ValueError` and leaves it as it was"
"""


class Cart:
    ...

    def add(self, item):
        self.items.append(item)
        if len(self.items) > self.MAX_ITEMS:
            raise ValueError("the cart is full")
