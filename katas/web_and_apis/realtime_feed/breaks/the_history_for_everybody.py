"""Everybody gets the history.

Breaks: "The reader gets every event from the beginning of the call on, once and in order."
"""


class Feed:
    ...

    def _position(self, scope: Mapping[str, Any]) -> int | None:
        known = dict(scope["headers"]).get(b"last-event-id")
        if known is None:
            return self._last - len(self._events)
        try:
            number = int(known)
        except ValueError:
            return None
        return number if 1 <= number <= self._last else None
