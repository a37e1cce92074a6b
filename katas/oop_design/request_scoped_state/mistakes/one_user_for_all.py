"""The current user is kept where everybody can see it: in one variable.

There is one, and many requests: {{overlapping_requests_keep_apart: message}}. In an attribute of the app it is the same. A
`ContextVar` has a value for each task.

Breaks: "with `current_user()` being `user` in both"
Fails: overlapping_requests_keep_apart
"""

_users = []


def current_user():
    if not _users:
        raise LookupError("no request")
    return _users[-1]


class App:
    ...

    async def handle(self, user, handler):
        before = list(_users)
        _users.append(user)
        try:
            return await handler()
        finally:
            _users[:] = before
