"""A conflict means that the version is old, so load the new version and save.

With the new version the store is content, and the cart is still the one that was loaded before somebody else saved. {{no_item_is_lost: message}}.
What was read has to be read again, not only its number.

Breaks: "If the store says `Conflict`, it begins again, until its item is in"
Fails: no_item_is_lost
"""


class App:
    ...

    async def add_to_cart(self, item):
        user = current_user()
        cart, version = await self._store.load(user)
        cart = [*cart, item]
        while True:
            try:
                await self._store.save(user, cart, version)
            except Conflict:
                _, version = await self._store.load(user)
                continue
            return cart
