"""The stream looks for news once a second.

An event waits for the next look, up to a second, and each reader costs a look a second while nothing happens. With three
hundred idle readers that is three hundred looks a second for no news. Let `publish` wake the streams: what one was
waiting for then takes no time at all.

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
                data = "".join(f"data: {line}\n" for line in text.split("\n"))
                await _write(send, f"id: {position}\n{data}\n")
            else:
                await asyncio.sleep(1)
