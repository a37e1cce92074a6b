"""Exceptions are returned.

Breaks: "What the handler raises goes on."
"""


class App:
    ...

    async def handle(self, user, handler):
        token = _user.set(user)
        try:
            return await handler()
        except Exception as error:
            return error
        finally:
            _user.reset(token)
