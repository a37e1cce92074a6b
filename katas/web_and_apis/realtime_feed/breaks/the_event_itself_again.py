"""The event that is named comes again.

Breaks: "With `last-event-id`, the stream goes on after that event"
"""


class Feed:
    ...

    def _position(self, scope: Mapping[str, Any]) -> int | None:
        known = dict(scope["headers"]).get(b"last-event-id")
        if known is None:
            return self._last
        try:
            number = int(known)
        except ValueError:
            return None
        return number - 1 if 1 <= number <= self._last else None
