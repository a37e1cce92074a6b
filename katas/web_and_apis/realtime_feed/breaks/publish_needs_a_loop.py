"""publish asks for the running loop.

Breaks: "a plain method"
"""


class Feed:
    ...

    def publish(self, text: str) -> int:
        self._last += 1
        self._events.append(text)
        loop = asyncio.get_running_loop()
        for news in self._news:
            loop.call_soon(news.set)
        return self._last
