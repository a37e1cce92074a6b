"""Without a reader, nothing is kept.

Breaks: "Of all events, the feed keeps the last `history`, no matter who reads."
"""


class Feed:
    ...

    def publish(self, text: str) -> int:
        self._last += 1
        if not self._news:
            self._events.clear()
        self._events.append(text)
        for news in self._news:
            news.set()
        return self._last
