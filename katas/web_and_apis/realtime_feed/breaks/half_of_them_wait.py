"""Half of the history may wait.

Breaks: "While a `send` is under way, up to `history` further events wait for that reader."
"""


class Feed:
    ...

    async def _stream(self, position: int | None, news: asyncio.Event, send: _Send) -> None:
        headers = [(b"content-type", b"text/event-stream")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        while True:
            oldest = self._last - len(self._events) + 1
            oldest = max(oldest, self._last - (self._events.maxlen or 0) // 2)
            if position is None or position + 1 < oldest:
                position = oldest - 1
                await _write(send, f"event: gap\ndata: {oldest}\n\n")
            elif position < self._last:
                text = self._events[position - self._last]
                position += 1
                data = "".join(f"data: {line}\n" for line in text.split("\n"))
                await _write(send, f"id: {position}\n{data}\n")
            else:
                news.clear()
                try:
                    async with asyncio.timeout(self._heartbeat):
                        await news.wait()
                except TimeoutError:
                    await _write(send, ": still here\n\n")
