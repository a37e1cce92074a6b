"""The newest events are dropped.

Breaks: "If there are more, the oldest are missing, and a gap says so."
"""


class Feed:
    ...

    def publish(self, text: str) -> int:
        self._last += 1
        if len(self._events) < (self._events.maxlen or 0) or not self._news:
            self._events.append(text)
        for news in self._news:
            news.set()
        return self._last
