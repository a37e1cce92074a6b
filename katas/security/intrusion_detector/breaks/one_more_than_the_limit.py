"""One failure more is needed.

Breaks: "When `limit` failures of a name or of an address count, an incident begins"
"""


class Detector:
    ...

    def __init__(self, limit: int, window: int) -> None:
        self.skipped = 0
        self._now = 0
        self._accounts = _Track(limit + 1, window)
        self._addresses = _Track(limit + 1, window)
