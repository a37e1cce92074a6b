"""Ended for websockets.

Breaks: "`app` is awaited with the server's three arguments"
"""


class Service:
    ...

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http" and not self._ending:
            await self._app(scope, receive, send)
        elif scope.get("path") == "/live":
            await answer(send, 200)
        elif scope.get("path") == "/ready":
            await answer(send, await self._readiness())
        elif self._ending:
            await answer(send, 503)
        else:
            await self._serve(scope, receive, send)
