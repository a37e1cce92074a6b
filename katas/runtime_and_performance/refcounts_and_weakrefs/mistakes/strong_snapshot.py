"""Turn all weak references into strong ones first, then nothing can happen during the loop.

It is safe, and too much: the snapshot keeps *every* subscriber alive until the last handler is done. One
that was dropped by an earlier handler (closed, logged out, cancelled) still gets the event. Make one
reference strong at a time, right before its call, and let it go afterwards.

Fails: death_during_publish_is_survived
"""


class Hub:
    ...

    def publish(self, event: Any) -> int:
        """Call all living subscribers in the order of subscription; return how many were called."""
        methods = [method for s in self._subscribers if (method := s()) is not None]
        for method in methods:
            method(event)
        self._subscribers = [s for s in self._subscribers if s() is not None]
        return len(methods)
