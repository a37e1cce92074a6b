"""The task that listens goes on.

Breaks: "it is no longer counted, and no task of it is left running"
"""


class Feed:
    ...

    async def __call__(self, scope: Mapping[str, Any], receive: _Receive, send: _Send) -> None:
        news = asyncio.Event()
        self._news.add(news)
        gone = asyncio.create_task(_disconnected(receive))
        stream = asyncio.create_task(self._stream(self._position(scope), news, send))
        try:
            await asyncio.wait({gone, stream}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._news.discard(news)
            stream.cancel()
            if stream.done() and not stream.cancelled():
                stream.exception()
