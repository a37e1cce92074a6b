"""The message is a dict that I was handed, so I append to its headers.

The list in it is the application's, and it uses the same one for each answer. It has
{{ids_travel_on_or_are_replaced: headers in the list that the application uses for all its answers}} headers by now, and each client gets
the ids of all who came before. Make a new message with a new list.

Breaks: "`app` may use its message, and the list in it, again: do not change them."
Fails: ids_travel_on_or_are_replaced
"""


class Service:
    ...

    async def _serve(self, scope, receive, send):
        known_as = _id_for(scope)

        async def send_with_id(message):
            if message["type"] == "http.response.start":
                message.setdefault("headers", []).append((b"x-request-id", known_as.encode()))
            await send(message)

        token = _request_id.set(known_as)
        try:
            task = asyncio.ensure_future(self._app(scope, receive, send_with_id))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)
            await task
        finally:
            _request_id.reset(token)
