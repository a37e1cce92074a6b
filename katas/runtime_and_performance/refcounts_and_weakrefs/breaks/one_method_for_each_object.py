"""One method for each object.

Breaks: "Two methods of one object may be subscribed; each is called."
"""


class Hub:
    ...

    def subscribe(self, method: Callable[[Any], Any]) -> None:
        """Let the bound method `method` have every event, for as long as its object lives."""
        self._subscribers = [s for s in self._subscribers if getattr(s(), '__self__', None) is not method.__self__]
        self._subscribers.append(WeakMethod(method))
