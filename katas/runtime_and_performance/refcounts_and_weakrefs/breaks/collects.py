"""Collects.

Breaks: "`gc.collect()` is no solution; nobody is to call it."
"""


class Hub:
    ...

    def publish(self, event: Any) -> int:
        """Call all living subscribers in the order of subscription; return how many were called."""
        import gc

        gc.collect()
        called = 0
        for subscriber in self._subscribers.copy():  # handlers may subscribe while we iterate
            method = subscriber()  # a strong reference, from here to the end of the call
            if method is not None:
                method(event)
                called += 1
        self._subscribers = [s for s in self._subscribers if s() is not None]
        return called
