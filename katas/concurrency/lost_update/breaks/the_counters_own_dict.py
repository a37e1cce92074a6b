"""The counters own dict.

Breaks: "It is the caller's own: what is done to it does not change the counter."
"""


class HitCounter:
    ...

    def snapshot(self) -> dict[str, int]:
        """All counts as they were at one moment; the caller's own dict."""
        with self._lock:
            return self._counts
