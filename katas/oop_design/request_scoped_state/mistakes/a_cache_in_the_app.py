"""The app remembers carts, and saves loads.

It remembers them for one worker: {{carts_live_in_the_store: message}}. And it grows with each user, for as long as the server runs.

Breaks: "Workers are interchangeable: nothing is kept between requests but in the store."
Fails: carts_live_in_the_store
"""


class App:
    def __init__(self, store):
        self._store = store
        self._carts = {}

    async def handle(self, user, handler):
        token = _user.set(user)
        try:
            return await handler()
        finally:
            _user.reset(token)

    async def add_to_cart(self, item):
        user = current_user()
        if user not in self._carts:
            self._carts[user] = (await self._store.load(user))[0]
        self._carts[user].append(item)
        _, version = await self._store.load(user)
        await self._store.save(user, self._carts[user], version)
        return list(self._carts[user])
