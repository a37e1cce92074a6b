"""An attribute of the class is the place for what all requests share.

It is shared by this worker's requests alone, and changes with each of them. Whatever outlives a request belongs into the
store, or into a metric that somebody collects.

Breaks: "Workers are interchangeable: nothing is kept between requests but in the store."
Fails: nothing_stays_in_the_app
"""


class App:
    ...

    requests = 0

    async def handle(self, user, handler):
        type(self).requests += 1
        token = _user.set(user)
        try:
            return await handler()
        finally:
            _user.reset(token)
