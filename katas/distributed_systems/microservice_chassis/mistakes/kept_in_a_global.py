"""A variable of the module is where everybody finds the id.

While one request waits, the next one writes its own into it: {{each_request_has_its_own_id: message}}. A context variable has a value
for each task.

Fails: each_request_has_its_own_id
"""


_current = None


def request_id():
    return _current


class Service:
    ...

    async def _serve(self, scope, receive, send):
        global _current
        known_as = _id_for(scope)

        async def send_with_id(message):
            if message["type"] == "http.response.start":
                headers = [*message.get("headers", ()), (b"x-request-id", known_as.encode())]
                message = {**message, "headers": headers}
            await send(message)

        before, _current = _current, known_as
        try:
            task = asyncio.ensure_future(self._app(scope, receive, send_with_id))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)
            await task
        finally:
            _current = before
