"""Everything is in one list, and the last few are taken from it.

Readers cannot tell, and the list grows with each event of the match, and of the season. Here, {{stalled_readers_cost_no_memory: message}}.
A `deque` with a `maxlen` forgets by itself.

Fails: stalled_readers_cost_no_memory
"""


class Feed:
    ...

    def __init__(self, history: int, heartbeat: float | None = None) -> None:
        self._all: list[str] = []
        self._history = history
        self._last = 0
        self._heartbeat = heartbeat
        self._news: set[asyncio.Event] = set()

    @property
    def _events(self) -> list[str]:
        return self._all[-self._history :]

    def publish(self, text: str) -> int:
        self._last += 1
        self._all.append(text)
        for news in self._news:
            news.set()
        return self._last
