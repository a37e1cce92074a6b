"""The number is kept in the module, and copied into the class once.

Breaks: "`Cart.created` is how many carts have been made since the program began"
"""

made = 0


class Cart:
    ...

    created = made

    def __init__(self, owner, items=(), currency="EUR"):
        global made
        self.owner = owner
        self.items = list(items)
        self.currency = currency
        if not owner or currency not in self.CURRENCIES or len(self.items) > self.MAX_ITEMS:
            raise ValueError("no such cart")
        made += 1
