"""Refused with 500.

Breaks: "new requests are answered with 503"
"""


class Service:
    ...

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif scope["path"] == "/live":
            await answer(send, 200)
        elif scope["path"] == "/ready":
            await answer(send, await self._readiness())
        elif self._ending:
            await answer(send, 500)
        else:
            await self._serve(scope, receive, send)
