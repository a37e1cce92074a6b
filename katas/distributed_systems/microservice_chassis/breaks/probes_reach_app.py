"""Probes reach app.

Breaks: "Neither reaches `app`"
"""


class Service:
    ...

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif scope["path"] == "/live":
            await answer(send, 200)
            await self._app(scope, receive, _ignored)
        elif scope["path"] == "/ready":
            await answer(send, await self._readiness())
        elif self._ending:
            await answer(send, 503)
        else:
            await self._serve(scope, receive, send)


async def _ignored(message):
    pass
