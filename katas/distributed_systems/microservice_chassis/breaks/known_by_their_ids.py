"""What is under way is kept by its id, and two requests may have the same.

Breaks: "Once `app` has finished all of them, `shutdown` returns."
"""


class Service:
    ...

    def __init__(self, app, check, grace):
        self._app = app
        self._check = check
        self._grace = grace
        self._under_way = {}
        self._ending = False

    async def shutdown(self):
        self._ending = True
        if not self._under_way:
            return 0
        _, late = await asyncio.wait(self._under_way.values(), timeout=self._grace)
        if not late:
            return 0
        for task in late:
            task.cancel()
        await asyncio.wait(late)
        return len(late)

    async def _serve(self, scope, receive, send):
        known_as = _id_for(scope)

        async def send_with_id(message):
            if message["type"] == "http.response.start":
                headers = [*message.get("headers", ()), (b"x-request-id", known_as.encode())]
                message = {**message, "headers": headers}
            await send(message)

        self._under_way[known_as] = asyncio.current_task()
        token = _request_id.set(known_as)
        try:
            await self._app(scope, receive, send_with_id)
        finally:
            _request_id.reset(token)
            self._under_way.pop(known_as, None)
