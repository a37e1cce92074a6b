"""A shop's application object: one for all requests, and many workers of it."""


class Conflict(Exception):
    """Raised by the store: somebody has saved since that version was loaded."""


def current_user():
    """The user of the request that is being handled; raises LookupError outside of one."""
    # TODO: which request is this?
    raise LookupError("no request")


class App:
    """Handles requests."""

    cart = []  # TODO: whose cart is this?

    def __init__(self, store):
        self.store = store
        self.user = None

    async def handle(self, user, handler):
        """Await handler() for a user."""
        self.user = user  # TODO: while this one waits, the next one comes
        return await handler()

    async def add_to_cart(self, item):
        """Add an item to the cart of the current user; the cart."""
        self.cart.append(item)
        return self.cart
