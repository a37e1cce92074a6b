"""The last place in the cart stays empty.

Breaks: "No cart takes more items than that"
"""


class Cart:
    ...

    def add(self, item):
        if len(self.items) + 1 >= self.MAX_ITEMS:
            raise ValueError("the cart is full")
        self.items.append(item)
