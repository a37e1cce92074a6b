"""A request is over when `app` has returned.

If it raises, that line is skipped, and it is counted as under way for ever: {{requests_under_way_finish: message}}. What has to
happen in each case belongs in a `finally`.

Fails: requests_under_way_finish
"""


class Service:
    ...

    def __init__(self, app, check, grace):
        self._app = app
        self._check = check
        self._grace = grace
        self._under_way = 0
        self._idle = asyncio.Event()
        self._ending = False

    async def shutdown(self):
        self._ending = True
        if not self._under_way:
            return 0
        try:
            await asyncio.wait_for(self._idle.wait(), self._grace)
        except asyncio.TimeoutError:
            return self._under_way
        return 0

    async def _serve(self, scope, receive, send):
        known_as = _id_for(scope)

        async def send_with_id(message):
            if message["type"] == "http.response.start":
                headers = [*message.get("headers", ()), (b"x-request-id", known_as.encode())]
                message = {**message, "headers": headers}
            await send(message)

        self._under_way += 1
        token = _request_id.set(known_as)
        try:
            await self._app(scope, receive, send_with_id)
        finally:
            _request_id.reset(token)
        self._under_way -= 1
        if not self._under_way:
            self._idle.set()
