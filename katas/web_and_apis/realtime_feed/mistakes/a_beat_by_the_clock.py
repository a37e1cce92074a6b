"""A second task sends a heartbeat every so many seconds.

It beats beside events that show the same, and its `send` comes while another one is under way. The wait for news is the
place: it ends with news or with the timeout.

Fails: a_quiet_stream_has_a_heartbeat
"""


class Feed:
    ...

    async def __call__(self, scope: Mapping[str, Any], receive: _Receive, send: _Send) -> None:
        news = asyncio.Event()
        self._news.add(news)
        try:
            async with asyncio.TaskGroup() as tasks:
                stream = tasks.create_task(self._stream(self._position(scope), news, send))
                beats = tasks.create_task(self._beats(send))
                await _disconnected(receive)
                stream.cancel()
                beats.cancel()
        except* OSError:
            pass
        finally:
            self._news.discard(news)

    async def _beats(self, send: _Send) -> None:
        while self._heartbeat is not None:
            await asyncio.sleep(self._heartbeat)
            await _write(send, ": still here\n\n")

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
                news.clear()
                await news.wait()
