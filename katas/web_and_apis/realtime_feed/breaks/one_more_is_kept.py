"""One more is kept.

Breaks: "Of all events, the feed keeps the last `history`, no matter who reads."
"""


class Feed:
    ...

    def __init__(self, history: int, heartbeat: float | None = None) -> None:
        self._events: deque[str] = deque(maxlen=history + 1)
        self._last = 0
        self._heartbeat = heartbeat
        self._news: set[asyncio.Event] = set()
