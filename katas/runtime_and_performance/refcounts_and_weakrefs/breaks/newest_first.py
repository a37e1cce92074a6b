"""Newest first.

Breaks: "in the order of subscription"
"""


class Hub:
    ...

    def subscribe(self, method: Callable[[Any], Any]) -> None:
        """Let the bound method `method` have every event, for as long as its object lives."""
        self._subscribers.insert(0, WeakMethod(method))
