"""Cancelled in silence.

Breaks: "and so does what it raises"
"""


class Service:
    ...

    async def _serve(self, scope, receive, send):
        known_as = _id_for(scope)

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
        except asyncio.CancelledError:
            pass
        finally:
            _request_id.reset(token)
