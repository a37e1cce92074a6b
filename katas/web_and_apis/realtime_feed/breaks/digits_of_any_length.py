"""Digits are turned into a number, however many there are.

Breaks: "or this feed never gave out that id"
"""


class Feed:
    ...

    def _position(self, scope: Mapping[str, Any]) -> int | None:
        known = dict(scope["headers"]).get(b"last-event-id")
        if known is None:
            return self._last
        if known.isdigit() and 1 <= int(known) <= self._last:
            return int(known)
        return None
