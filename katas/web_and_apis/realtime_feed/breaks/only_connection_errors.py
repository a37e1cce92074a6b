"""Only ConnectionError is caught.

Breaks: "If `send` raises `OSError`, the reader has gone as well."
"""


class Feed:
    ...

    async def __call__(self, scope: Mapping[str, Any], receive: _Receive, send: _Send) -> None:
        news = asyncio.Event()
        self._news.add(news)
        try:
            async with asyncio.TaskGroup() as tasks:
                stream = tasks.create_task(self._stream(self._position(scope), news, send))
                await _disconnected(receive)
                stream.cancel()
        except* ConnectionError:
            pass
        finally:
            self._news.discard(news)
