"""Anything below live.

Breaks: "The path `/live` is answered with status 200"
"""


class Service:
    ...

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif scope["path"].startswith("/live"):
            await answer(send, 200)
        elif scope["path"] == "/ready":
            await answer(send, await self._readiness())
        elif self._ending:
            await answer(send, 503)
        else:
            await self._serve(scope, receive, send)
