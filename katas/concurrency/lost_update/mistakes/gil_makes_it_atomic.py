"""The GIL lets one thread run at a time, so an update is safe without a lock.

The GIL protects the interpreter's own data. Your update is several steps, and another thread may run between them:
it reads the old count, adds, and stores. A thread that is stopped after its read stores a number that is
out of date by then, and the hits in between are overwritten. What has to happen as a whole needs a lock
that you take yourself.

Fails: no_hit_is_lost
"""


class HitCounter:
    ...

    def hit(self, page: str) -> int:
        """Count one hit and return its number; announce the page if it is the first."""
        number = self._counts.get(page, 0) + 1
        self._counts[page] = number
        if number == 1 and self._on_first is not None:
            self._on_first(page)
        return number
