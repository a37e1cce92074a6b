"""A dead weak reference costs nothing, so it may stay in the list.

The object is freed, the reference to it is not: `WeakMethod` takes several hundred bytes of its own, and
each publish walks over all of them. A hub that sees a subscriber per request has a million after a day.
Drop the dead ones: after a publish, or in a callback that does not hold the hub.

Fails: nothing_piles_up
"""


class Hub:
    ...

    def publish(self, event: Any) -> int:
        """Call all living subscribers in the order of subscription; return how many were called."""
        called = 0
        for subscriber in self._subscribers.copy():  # handlers may subscribe while we iterate
            method = subscriber()  # a strong reference, from here to the end of the call
            if method is not None:
                method(event)
                called += 1
        return called
