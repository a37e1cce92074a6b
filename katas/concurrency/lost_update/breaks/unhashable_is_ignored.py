"""Unhashable is ignored.

Breaks: "A page that cannot be a dict key makes `hit` raise `TypeError`."
"""


class HitCounter:
    ...

    def hit(self, page: str) -> int:
        """Count one hit and return its number; announce the page if it is the first."""
        page = page if isinstance(page, str) else str(page)
        with self._lock:
            number = self._counts.get(page, 0) + 1
            self._counts[page] = number
        # The lock is free again: what the callback does, and how long it takes, is not ours to know.
        if number == 1 and self._on_first is not None:
            self._on_first(page)
        return number
