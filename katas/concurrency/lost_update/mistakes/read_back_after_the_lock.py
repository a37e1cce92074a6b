"""The update is locked, so the count can be looked up again for the result.

Nothing is lost here, and yet two hits are told the same number: between giving the lock back and looking
the count up, the other thread's hit came in. A locked update and a locked read are two steps. Take note of
the number in a local variable while you hold the lock, and use that for everything that follows.

Fails: no_hit_is_lost
"""


class HitCounter:
    ...

    def hit(self, page: str) -> int:
        """Count one hit and return its number; announce the page if it is the first."""
        with self._lock:
            first = page not in self._counts
            self._counts[page] = self._counts.get(page, 0) + 1
        if first and self._on_first is not None:
            self._on_first(page)
        return self._counts[page]
