"""After the handler, the token puts back what there was.

If it gets there. A handler that raises goes past that line: {{outside_there_is_nobody: message}}. That is what `finally` is for.

Breaks: "Afterwards `current_user()` is what it was before, however the handler ended."
Fails: outside_there_is_nobody
"""


class App:
    ...

    async def handle(self, user, handler):
        token = _user.set(user)
        result = await handler()
        _user.reset(token)
        return result
