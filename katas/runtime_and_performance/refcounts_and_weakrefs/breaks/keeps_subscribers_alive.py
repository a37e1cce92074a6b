"""Keeps subscribers alive.

Breaks: "The hub does not keep that object alive"
"""


class Hub:
    ...

    def subscribe(self, method: Callable[[Any], Any]) -> None:
        """Let the bound method `method` have every event, for as long as its object lives."""
        self._subscribers.append(lambda method=method: method)
