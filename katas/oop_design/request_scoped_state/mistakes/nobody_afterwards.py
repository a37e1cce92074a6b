"""After a request there is no user, so the variable is set to that.

Before it there may have been one. Ann's handler called `handle` for bob, and seen were
{{outside_there_is_nobody: ann's handler calls handle for bob, and for cy, which fails; seen by ann, bob, ann, ann}}. `reset(token)` knows what
there was.

Breaks: "A handler may call `handle` itself, for another user."
Fails: outside_there_is_nobody
"""

_NOBODY = object()


def current_user():
    user = _user.get(_NOBODY)
    if user is _NOBODY:
        raise LookupError("no request")
    return user


class App:
    ...

    async def handle(self, user, handler):
        _user.set(user)
        try:
            return await handler()
        finally:
            _user.set(_NOBODY)
