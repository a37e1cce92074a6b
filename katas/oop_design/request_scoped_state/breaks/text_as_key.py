"""The key is a text.

Breaks: "saved in the store under the user as key"
"""


class App:
    ...

    async def add_to_cart(self, item):
        user = str(current_user())
        while True:
            cart, version = await self._store.load(user)
            cart = [*cart, item]
            try:
                await self._store.save(user, cart, version)
            except Conflict:
                continue
            return cart
