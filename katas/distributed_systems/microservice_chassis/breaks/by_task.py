"""A dict from tasks to ids knows the tasks of the server alone.

Breaks: "in the request and in all tasks that it starts"
"""


_ids = {}


def request_id():
    return _ids.get(asyncio.current_task())


class Service:
    ...

    async def _serve(self, scope, receive, send):
        known_as = _id_for(scope)

        async def send_with_id(message):
            if message["type"] == "http.response.start":
                headers = [*message.get("headers", ()), (b"x-request-id", known_as.encode())]
                message = {**message, "headers": headers}
            await send(message)

        here = asyncio.current_task()
        before, _ids[here] = _ids.get(here), known_as
        self._under_way.add(here)
        try:
            await self._app(scope, receive, send_with_id)
        finally:
            _ids[here] = before
            self._under_way.discard(here)
