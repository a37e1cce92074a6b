"""Readers are only added.

Breaks: "`feed.readers` is the number of open streams."
"""


class Feed:
    ...

    def __init__(self, history: int, heartbeat: float | None = None) -> None:
        self._events: deque[str] = deque(maxlen=history)
        self._last = 0
        self._heartbeat = heartbeat
        self._news: set[asyncio.Event] = set()
        self._came = 0

    @property
    def readers(self) -> int:
        return self._came

    async def __call__(self, scope: Mapping[str, Any], receive: _Receive, send: _Send) -> None:
        news = asyncio.Event()
        self._news.add(news)
        self._came += 1
        try:
            async with asyncio.TaskGroup() as tasks:
                stream = tasks.create_task(self._stream(self._position(scope), news, send))
                await _disconnected(receive)
                stream.cancel()
        except* OSError:
            pass
        finally:
            self._news.discard(news)
