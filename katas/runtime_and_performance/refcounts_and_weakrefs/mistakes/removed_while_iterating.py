"""A weak reference whose callback removes it from the list keeps the list clean by itself.

The callback runs at the moment of death, and that moment may lie within the loop of `publish`, because
handlers drop things. The list then shrinks under the iteration, everything moves up by one, and the next
subscriber is skipped without a word. Iterate over a copy, or tidy up after the loop.

Fails: death_during_publish_is_survived
"""


class Hub:
    ...

    def subscribe(self, method: Callable[[Any], Any]) -> None:
        """Let the bound method `method` have every event, for as long as its object lives."""
        self._subscribers.append(WeakMethod(method, self._subscribers.remove))

    def publish(self, event: Any) -> int:
        """Call all living subscribers in the order of subscription; return how many were called."""
        called = 0
        for subscriber in self._subscribers:
            method = subscriber()
            if method is not None:
                method(event)
                called += 1
        return called
