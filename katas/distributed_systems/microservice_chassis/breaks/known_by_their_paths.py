"""What is under way is kept by its path.

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

        token = _request_id.set(known_as)
        self._paths[scope["path"]] = task = asyncio.ensure_future(self._app(scope, receive, send_with_id))
        try:
            await task
        finally:
            _request_id.reset(token)
            self._paths.pop(scope["path"], None)

    def __init__(self, app, check, grace):
        self._app = app
        self._check = check
        self._grace = grace
        self._paths = {}
        self._ending = False

    @property
    def _under_way(self):
        return set(self._paths.values())
