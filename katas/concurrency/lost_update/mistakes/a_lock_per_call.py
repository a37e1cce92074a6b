"""What matters is that the update is inside a `with Lock()`.

Each call makes a lock of its own, so every thread finds its lock free and nobody ever waits: the report
shows locks that were taken and no thread that had to wait. Threads exclude each other only by taking the
*same* lock. It belongs to the data that it protects: make it once, in `__init__`.

Fails: no_hit_is_lost
"""


class HitCounter:
    ...

    def hit(self, page: str) -> int:
        """Count one hit and return its number; announce the page if it is the first."""
        with threading.Lock():
            number = self._counts.get(page, 0) + 1
            self._counts[page] = number
        if number == 1 and self._on_first is not None:
            self._on_first(page)
        return number
