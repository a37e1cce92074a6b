"""The next request sets its own user, so nothing has to be put back.

Code that runs after a request, or in between, sees the last one's user: {{outside_there_is_nobody: message}}. A token puts back
what there was.

Breaks: "Afterwards `current_user()` is what it was before, however the handler ended."
Fails: outside_there_is_nobody
"""


class App:
    ...

    async def handle(self, user, handler):
        _user.set(user)
        return await handler()
