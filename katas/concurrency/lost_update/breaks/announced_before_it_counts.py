"""Announced before it counts.

Breaks: "By then the hit is counted."
"""


class HitCounter:
    ...

    def hit(self, page: str) -> int:
        """Count one hit and return its number; announce the page if it is the first."""
        if self.get(page) == 0 and self._on_first is not None:
            self._on_first(page)
        with self._lock:
            number = self._counts.get(page, 0) + 1
            self._counts[page] = number
        return number
