"""Taken back.

Breaks: "the hit stays counted"
"""


class HitCounter:
    ...

    def hit(self, page: str) -> int:
        """Count one hit and return its number; announce the page if it is the first."""
        with self._lock:
            number = self._counts.get(page, 0) + 1
            self._counts[page] = number
        # The lock is free again: what the callback does, and how long it takes, is not ours to know.
        if number == 1 and self._on_first is not None:
            try:
                self._on_first(page)
            except Exception:
                with self._lock:
                    self._counts[page] -= 1
                raise
        return number
