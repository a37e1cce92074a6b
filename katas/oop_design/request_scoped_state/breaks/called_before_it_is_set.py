"""Called before it is set.

Breaks: "with `current_user()` being `user` in both"
"""


class App:
    ...

    async def handle(self, user, handler):
        waiting = handler()
        token = _user.set(user)
        try:
            return await waiting
        finally:
            _user.reset(token)
