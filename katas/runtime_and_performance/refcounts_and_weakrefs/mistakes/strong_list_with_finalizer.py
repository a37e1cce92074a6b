"""A strong list is fine if a finalizer takes the dead ones out of it.

The finalizer runs when the subscriber dies, and the subscriber cannot die while the list holds it: each
waits for the other. `__del__` has the same problem. Here it is even worse, because `weakref.finalize`
keeps its arguments in a global register: now not even dropping the hub frees the subscriber.
Make the reference in the list weak; then there is nothing left to unsubscribe.

Fails: dropped_subscriber_dies_at_once, death_during_publish_is_survived
"""

from weakref import finalize, ref


class Hub:
    ...

    def subscribe(self, method: Callable[[Any], Any]) -> None:
        """Let the bound method `method` have every event, for as long as its object lives."""
        self._subscribers.append(method)
        finalize(method.__self__, self._subscribers.remove, method)

    def publish(self, event: Any) -> int:
        """Call all living subscribers in the order of subscription; return how many were called."""
        called = 0
        for method in self._subscribers.copy():
            method(event)
            called += 1
        return called
