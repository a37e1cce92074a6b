"""Get adds a page.

Breaks: "0 for a page without hits"
"""


class HitCounter:
    ...

    def get(self, page: str) -> int:
        """Hits of one page; 0 for one that nobody asked for."""
        with self._lock:
            return self._counts.setdefault(page, 0)
