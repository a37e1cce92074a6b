"""The newest item comes first.

Breaks: "`add(item)` puts one more item at the end of the list."
"""


class Cart:
    ...

    def add(self, item):
        if len(self.items) >= self.MAX_ITEMS:
            raise ValueError("the cart is full")
        self.items.insert(0, item)
