"""A tuple is saved.

Breaks: "The cart is a list, saved in the store under the user as key."
"""


class App:
    ...

    async def add_to_cart(self, item):
        user = current_user()
        while True:
            cart, version = await self._store.load(user)
            cart = [*cart, item]
            try:
                await self._store.save(user, tuple(cart), version)
            except Conflict:
                continue
            return cart
