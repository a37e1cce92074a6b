"""A conflict goes to the caller, who can try again.

The caller wanted an item in a cart. {{no_item_is_lost: message}}. Adding to a list can be repeated safely after a fresh load, so it is
repeated here.

Breaks: "If the store says `Conflict`, it begins again, until its item is in"
Fails: no_item_is_lost
"""


class App:
    ...

    async def add_to_cart(self, item):
        user = current_user()
        cart, version = await self._store.load(user)
        cart = [*cart, item]
        await self._store.save(user, cart, version)
        return cart
