"""An item is in the cart once.

Breaks: "adds an item to the end of the cart of the current user"
"""


class App:
    ...

    async def add_to_cart(self, item):
        user = current_user()
        while True:
            cart, version = await self._store.load(user)
            cart = cart if item in cart else [*cart, item]
            try:
                await self._store.save(user, cart, version)
            except Conflict:
                continue
            return cart
