"""What a slow reader cannot take is dropped, and the stream goes on.

The memory is bounded, but the page shows a score with a hole in it and does not know. Here, {{nobody_waits_for_a_slow_reader:
message}}. A gap that is told costs one event, and the page can load everything anew.

Fails: nobody_waits_for_a_slow_reader, a_gap_is_told
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
