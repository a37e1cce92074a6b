"""A service that is about to end need not look alive any more.

The platform kills what is not alive, and the last requests are still under way: {{requests_under_way_finish: message}}. Only readiness
turns false.

Fails: requests_under_way_finish
"""


class Service:
    ...

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif scope["path"] == "/live":
            await answer(send, 503 if self._ending else 200)
        elif scope["path"] == "/ready":
            await answer(send, await self._readiness())
        elif self._ending:
            await answer(send, 503)
        else:
            await self._serve(scope, receive, send)
