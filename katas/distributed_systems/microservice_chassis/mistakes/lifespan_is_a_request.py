"""Everything that the server calls is a request.

The lifespan call runs as long as the process, and a websocket has other messages: {{requests_pass_through: message}}. Look at the type of
the scope first.

Fails: requests_pass_through
"""


class Service:
    ...

    async def __call__(self, scope, receive, send):
        path = scope.get("path")
        if path == "/live":
            await answer(send, 200)
        elif path == "/ready":
            await answer(send, await self._readiness())
        elif self._ending:
            await answer(send, 503)
        else:
            await self._serve(scope, receive, send)

    async def _serve(self, scope, receive, send):
        known_as = _id_for({"headers": [], **scope})

        async def send_with_id(message):
            if message["type"] == "http.response.start":
                headers = [*message.get("headers", ()), (b"x-request-id", known_as.encode())]
                message = {**message, "headers": headers}
            await send(message)

        token = _request_id.set(known_as)
        try:
            task = asyncio.ensure_future(self._app(scope, receive, send_with_id))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)
            await task
        finally:
            _request_id.reset(token)
