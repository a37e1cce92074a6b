"""One user at a time is known.

Breaks: "and returns the result"
"""


class App:
    ...

    async def handle(self, user, handler):
        token = _user.set(user)
        try:
            await handler()
        finally:
            _user.reset(token)
