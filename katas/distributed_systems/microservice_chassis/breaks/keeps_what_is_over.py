"""The task of the caller is waited for, also when the request is over.

Breaks: "Once `app` has finished all of them, `shutdown` returns."
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

        self._under_way.add(asyncio.current_task())
        token = _request_id.set(known_as)
        try:
            await self._app(scope, receive, send_with_id)
        finally:
            _request_id.reset(token)
