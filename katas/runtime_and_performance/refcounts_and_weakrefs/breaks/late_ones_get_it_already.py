"""Late ones get it already.

Breaks: "One that subscribes during a publish gets the *next* event as its first."
"""


class Hub:
    ...

    def publish(self, event: Any) -> int:
        """Call all living subscribers in the order of subscription; return how many were called."""
        called = 0
        for subscriber in self._subscribers:  # handlers may subscribe while we iterate
            method = subscriber()  # a strong reference, from here to the end of the call
            if method is not None:
                method(event)
                called += 1
        self._subscribers = [s for s in self._subscribers if s() is not None]
        return called
