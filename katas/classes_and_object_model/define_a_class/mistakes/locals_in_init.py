"""A name that is assigned in `__init__` becomes an attribute of the object.

In a function, `currency = …` makes a local variable, and it is gone when the function returns. Python has no implicit
`this`: the object is the parameter `self`, and only `self.currency = …` writes to it.

Fails: a_cart_keeps_what_it_was_given
"""


class Cart:
    ...

    def __init__(self, owner, items=(), currency="EUR"):
        self.owner = owner
        self.items = list(items)
        currency = currency.upper()
        if not owner:
            raise ValueError("a cart needs an owner")
        if currency not in self.CURRENCIES:
            raise ValueError(f"unknown currency: {currency!r}")
        if len(self.items) > self.MAX_ITEMS:
            raise ValueError(f"more than {self.MAX_ITEMS} items")
        Cart.created += 1
