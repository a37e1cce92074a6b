"""Each reconnect begins with a gap.

Breaks: "There is no gap otherwise."
"""


class Feed:
    ...

    def _position(self, scope: Mapping[str, Any]) -> int | None:
        known = dict(scope["headers"]).get(b"last-event-id")
        return self._last if known is None else None
