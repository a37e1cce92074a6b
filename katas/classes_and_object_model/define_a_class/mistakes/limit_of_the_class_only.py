"""A class attribute is read through the name of the class.

`Cart.MAX_ITEMS` finds the number of the class and nothing else, and so does `type(self).MAX_ITEMS`. A cart that was given a
limit of its own is held to the common one. `self.MAX_ITEMS` looks at the cart, then at its class, then at the bases of
that.

Fails: the_limit_is_looked_up_on_the_cart_and_then_on_the_class
"""


class Cart:
    ...

    def add(self, item):
        if len(self.items) >= Cart.MAX_ITEMS:
            raise ValueError(f"the cart is full: {Cart.MAX_ITEMS} items")
        self.items.append(item)
