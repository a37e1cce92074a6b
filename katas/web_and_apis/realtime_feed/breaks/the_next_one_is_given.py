"""The next id counts as given.

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
        return number if 1 <= number <= self._last + 1 else None
