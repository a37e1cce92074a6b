"""A shopping cart."""


class Cart:
    """What one customer is about to buy."""

    # TODO: which names belong here, because all carts share them, and which ones to each cart?

    def __init__(self, owner, items=(), currency="EUR"):
        # TODO: `self` exists already, and is empty: give it what belongs to this cart.
        pass

    def add(self, item):
        """Put one more item, a tuple (name, cents), into the cart."""

    def total(self):
        """The sum of the cents."""

    def copy(self):
        """A new cart with the same content (the extra mile)."""
