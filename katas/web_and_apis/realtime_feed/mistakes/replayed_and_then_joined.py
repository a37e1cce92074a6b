"""First the history is replayed, then the reader joins the others.

Between the two, events are published that are in neither. Here, {{a_reconnect_misses_nothing: message}}. Join first and remember where the
replay has to meet the present, or let both be one: a position in one list.

Fails: a_reconnect_misses_nothing
"""


class Feed:
    ...

    async def _stream(self, position: int | None, news: asyncio.Event, send: _Send) -> None:
        headers = [(b"content-type", b"text/event-stream")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        oldest = self._last - len(self._events) + 1
        if position is None or position + 1 < oldest:
            position = oldest - 1
            await _write(send, f"event: gap\ndata: {oldest}\n\n")
        for number, text in list(enumerate(self._events, oldest))[position + 1 - oldest :]:
            data = "".join(f"data: {line}\n" for line in text.split("\n"))
            await _write(send, f"id: {number}\n{data}\n")
        position = self._last
        while True:
            oldest = self._last - len(self._events) + 1
            if position is None or position + 1 < oldest:
                position = oldest - 1
                await _write(send, f"event: gap\ndata: {oldest}\n\n")
            elif position < self._last:
                text = self._events[position + 1 - oldest]
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
