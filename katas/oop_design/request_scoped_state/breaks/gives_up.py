"""Three tries.

Breaks: "until its item is in"
"""


class App:
    ...

    async def add_to_cart(self, item):
        user = current_user()
        for _ in range(3):
            cart, version = await self._store.load(user)
            cart = [*cart, item]
            try:
                await self._store.save(user, cart, version)
            except Conflict:
                continue
            return cart
        raise Conflict(user)
