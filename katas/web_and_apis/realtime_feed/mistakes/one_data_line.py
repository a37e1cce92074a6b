"""The text stands behind `data: `, and an empty line ends the event.

A line break in a text ends its line, and an empty line in it ends the event. What follows is read as fields, so that a
commentator can forge events and ids. Each line of a text is a `data: ` line of its own.

Fails: an_event_is_pushed
"""


class Feed:
    ...

    async def _stream(self, position: int | None, news: asyncio.Event, send: _Send) -> None:
        headers = [(b"content-type", b"text/event-stream")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        while True:
            oldest = self._last - len(self._events) + 1
            if position is None or position + 1 < oldest:
                position = oldest - 1
                await _write(send, f"event: gap\ndata: {oldest}\n\n")
            elif position < self._last:
                text = self._events[position + 1 - oldest]
                position += 1
                await _write(send, f"id: {position}\ndata: {text}\n\n")
            else:
                news.clear()
                try:
                    async with asyncio.timeout(self._heartbeat):
                        await news.wait()
                except TimeoutError:
                    await _write(send, ": still here\n\n")
