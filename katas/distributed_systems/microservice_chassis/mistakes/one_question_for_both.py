"""A service that cannot reach its database is not healthy.

So the platform restarts it: {{alive_is_not_ready: message}}. A restart does not bring the database back, and all services that use it
are restarted over and over. Liveness asks about the process alone.

Breaks: "The path `/live` is answered with status 200, whatever happens."
Fails: alive_is_not_ready
"""


class Service:
    ...

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif scope["path"] in ("/live", "/ready"):
            alive = self._ending and scope["path"] == "/live"
            await answer(send, 200 if alive else await self._readiness())
        elif self._ending:
            await answer(send, 503)
        else:
            await self._serve(scope, receive, send)
