"""0 is before the first event.

Breaks: "or this feed never gave out that id"
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
        return number if 0 <= number <= self._last else None
