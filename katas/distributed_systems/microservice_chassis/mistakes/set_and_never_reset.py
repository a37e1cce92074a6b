"""A task that has ended takes its context with it.

A request may call another service in its own task, and goes on afterwards: {{each_request_has_its_own_id: message}}. Keep the token, and
reset in a `finally`.

Breaks: "afterwards `request_id()` is what it was before"
Fails: each_request_has_its_own_id
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

        _request_id.set(known_as)
        task = asyncio.ensure_future(self._app(scope, receive, send_with_id))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        await task
