"""All alive at the start.

Breaks: "A subscriber that dies during a publish, before its turn, is not called"
"""


class Hub:
    ...

    def publish(self, event: Any) -> int:
        """Call all living subscribers in the order of subscription; return how many were called."""
        called = 0
        for method in [s() for s in self._subscribers]:
            if method is not None:
                method(event)
                called += 1
        self._subscribers = [s for s in self._subscribers if s() is not None]
        return called
