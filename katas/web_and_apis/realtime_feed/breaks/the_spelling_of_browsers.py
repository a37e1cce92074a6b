"""The header is sought as browsers spell it.

Breaks: "is a list of pairs of bytes, names in lower case"
"""


class Feed:
    ...

    def _position(self, scope: Mapping[str, Any]) -> int | None:
        known = dict(scope["headers"]).get(b"Last-Event-ID")
        if known is None:
            return self._last
        try:
            number = int(known)
        except ValueError:
            return None
        return number if 1 <= number <= self._last else None
