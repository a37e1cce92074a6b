"""`load` gave a list, so the item is appended to it.

It may be the store's own. Then the item is in the cart before anything was saved: {{no_item_is_lost: message}}. Make a new list, and save that.

Breaks: "The value belongs to the store: do not change it in place"
Fails: no_item_is_lost
"""


class App:
    ...

    async def add_to_cart(self, item):
        user = current_user()
        while True:
            cart, version = await self._store.load(user)
            cart.append(item)
            try:
                await self._store.save(user, cart, version)
            except Conflict:
                continue
            return list(cart)
