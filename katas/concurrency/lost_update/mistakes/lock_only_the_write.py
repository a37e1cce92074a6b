"""Only writing is dangerous, so the lock goes around the assignment.

Both threads read the old count before either of them takes the lock. Then they take turns, very properly,
storing the same number. What has to be undisturbed is the whole read, change and write: put the lock
around all three.

Fails: no_hit_is_lost
"""


class HitCounter:
    ...

    def hit(self, page: str) -> int:
        """Count one hit and return its number; announce the page if it is the first."""
        number = self._counts.get(page, 0) + 1
        with self._lock:
            self._counts[page] = number
        if number == 1 and self._on_first is not None:
            self._on_first(page)
        return number
