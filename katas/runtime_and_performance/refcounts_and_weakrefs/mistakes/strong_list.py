"""Somebody has to hold the subscribers, so the hub does.

A bound method holds its object (`method.__self__`), and the list holds the method: whoever has ever
subscribed lives as long as the hub, which is as long as the process. Asking every user to call
`unsubscribe` in time is what `free()` is in C, and is forgotten as often. The hub does not own its
subscribers; let it know them through `weakref.WeakMethod`.

Fails: dropped_subscriber_dies_at_once, death_during_publish_is_survived
"""


class Hub:
    ...

    def subscribe(self, method: Callable[[Any], Any]) -> None:
        """Let the bound method `method` have every event, for as long as its object lives."""
        self._subscribers.append(method)

    def publish(self, event: Any) -> int:
        """Call all living subscribers in the order of subscription; return how many were called."""
        called = 0
        for method in self._subscribers.copy():
            method(event)
            called += 1
        return called
