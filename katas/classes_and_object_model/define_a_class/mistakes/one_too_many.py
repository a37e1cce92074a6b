"""More than MAX_ITEMS is too many, so that is what `add` looks for.

It looks before the item is in: a cart with exactly MAX_ITEMS items is not above the limit yet, takes one more, and is. Compare what
the cart would hold afterwards: `len(self.items) >= self.MAX_ITEMS` is full.

Fails: the_limit_is_looked_up_on_the_cart_and_then_on_the_class
"""


class Cart:
    ...

    def add(self, item):
        if len(self.items) > self.MAX_ITEMS:
            raise ValueError(f"the cart is full: {self.MAX_ITEMS} items")
        self.items.append(item)
