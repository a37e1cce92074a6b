"""The answer begins when the request has come in.

Breaks: "It answers at once with status 200 and the content type `text/event-stream`."
"""


class Feed:
    ...

    async def __call__(self, scope: Mapping[str, Any], receive: _Receive, send: _Send) -> None:
        news = asyncio.Event()
        self._news.add(news)
        try:
            await receive()
            async with asyncio.TaskGroup() as tasks:
                stream = tasks.create_task(self._stream(self._position(scope), news, send))
                await _disconnected(receive)
                stream.cancel()
        except* OSError:
            pass
        finally:
            self._news.discard(news)
