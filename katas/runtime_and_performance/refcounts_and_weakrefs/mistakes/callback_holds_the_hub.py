"""Let each weak reference call a method of the hub when its subscriber dies.

A bound method of the hub holds the hub: hub, list, weak reference, callback, hub. That is
a cycle, so a dropped hub has to wait for the collector. A callback must not hold its owner: close over
a weak reference to it, as `WeakValueDictionary` in the standard library does, or do without a callback
and tidy up in `publish`.

Fails: dropped_hub_dies_at_once
"""


class Hub:
    ...

    def subscribe(self, method: Callable[[Any], Any]) -> None:
        """Let the bound method `method` have every event, for as long as its object lives."""
        self._subscribers.append(WeakMethod(method, self._forget))

    def _forget(self, dead: WeakMethod[Callable[[Any], Any]]) -> None:
        self._subscribers.remove(dead)

    def publish(self, event: Any) -> int:
        """Call all living subscribers in the order of subscription; return how many were called."""
        called = 0
        for subscriber in self._subscribers.copy():  # handlers may subscribe while we iterate
            method = subscriber()  # a strong reference, from here to the end of the call
            if method is not None:
                method(event)
                called += 1
        return called
