"""Equal ones are one.

Breaks: "Subscribers may compare equal to one another, and may have no hash: they are still different subscribers."
"""


class Hub:
    ...

    def subscribe(self, method: Callable[[Any], Any]) -> None:
        """Let the bound method `method` have every event, for as long as its object lives."""
        if any(s() == method or (s() and s().__self__ == method.__self__ and s().__name__ == method.__name__) for s in self._subscribers):
            return
        self._subscribers.append(WeakMethod(method))
