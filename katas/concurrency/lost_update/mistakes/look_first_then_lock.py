"""Asking whether a page is new changes nothing, so it needs no lock.

Both threads ask before either of them counts, both hear "new", and the page is announced twice. The
answer to a question about shared data is out of date as soon as the lock is given back, or was never
taken. Decide under the same lock under which you act on it.

Fails: the_first_is_announced_once
"""


class HitCounter:
    ...

    def hit(self, page: str) -> int:
        """Count one hit and return its number; announce the page if it is the first."""
        first = page not in self._counts
        with self._lock:
            number = self._counts.get(page, 0) + 1
            self._counts[page] = number
        if first and self._on_first is not None:
            self._on_first(page)
        return number
