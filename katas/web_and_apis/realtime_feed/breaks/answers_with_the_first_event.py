"""The answer begins with the first event.

Breaks: "It answers at once with status 200 and the content type `text/event-stream`."
"""


class Feed:
    ...

    async def __call__(self, scope: Mapping[str, Any], receive: _Receive, send: _Send) -> None:
        news = asyncio.Event()
        self._news.add(news)
        now = self._position(scope)
        while now == self._last:
            news.clear()
            await news.wait()
        try:
            async with asyncio.TaskGroup() as tasks:
                stream = tasks.create_task(self._stream(now, news, send))
                await _disconnected(receive)
                stream.cancel()
        except* OSError:
            pass
        finally:
            self._news.discard(news)
