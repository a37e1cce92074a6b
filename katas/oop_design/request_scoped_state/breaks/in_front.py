"""New items come first.

Breaks: "adds an item to the end of the cart of the current user, and returns that cart as a list"
"""


class App:
    ...

    async def add_to_cart(self, item):
        user = current_user()
        while True:
            cart, version = await self._store.load(user)
            cart = [item, *cart]
            try:
                await self._store.save(user, cart, version)
            except Conflict:
                continue
            return cart
