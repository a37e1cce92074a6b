"""The lifespan call is waited for, too.

Breaks: "Once `app` has finished all of them, `shutdown` returns."
"""


class Service:
    ...

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            task = asyncio.current_task()
            self._under_way.add(task)
            try:
                await self._app(scope, receive, send)
            finally:
                self._under_way.discard(task)
        elif scope["path"] == "/live":
            await answer(send, 200)
        elif scope["path"] == "/ready":
            await answer(send, await self._readiness())
        elif self._ending:
            await answer(send, 503)
        else:
            await self._serve(scope, receive, send)
