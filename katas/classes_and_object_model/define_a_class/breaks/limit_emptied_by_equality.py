"""A full cart is one whose number of items is the limit.

Breaks: "No cart takes more items than that"
"""


class Cart:
    ...

    def add(self, item):
        if len(self.items) == self.MAX_ITEMS:
            raise ValueError("the cart is full")
        self.items.append(item)
