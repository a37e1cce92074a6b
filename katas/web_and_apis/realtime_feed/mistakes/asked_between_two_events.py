"""Before each wait, the stream asks whether the reader has gone.

A stream that waits in a `send` asks nobody. Here, {{a_reader_who_has_gone_is_let_go: message}}. Hearing of the client and speaking
to it are two things that happen at the same time: two tasks.

Fails: a_reader_who_has_gone_is_let_go
"""


class Feed:
    ...

    async def __call__(self, scope: Mapping[str, Any], receive: _Receive, send: _Send) -> None:
        news = asyncio.Event()
        self._news.add(news)
        gone = asyncio.create_task(_disconnected(receive))
        gone.add_done_callback(lambda _: news.set())
        try:
            await self._stream(self._position(scope), news, send, gone)
        except OSError:
            pass
        finally:
            gone.cancel()
            self._news.discard(news)

    async def _stream(self, position: int | None, news: asyncio.Event, send: _Send, gone: asyncio.Task[None]) -> None:
        headers = [(b"content-type", b"text/event-stream")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        while not gone.done():
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
