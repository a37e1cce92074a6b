"""Every failure is a conflict, a few times.

Breaks: "any other exception goes on"
"""


class App:
    ...

    async def add_to_cart(self, item):
        user = current_user()
        for _ in range(50):
            try:
                cart, version = await self._store.load(user)
                cart = [*cart, item]
                await self._store.save(user, cart, version)
            except Exception:
                continue
            return cart
        return []
