"""`acquire()` before and `release()` after is what `with` does.

Not if something in between raises: then `release()` is never reached, and the next thread that wants the
lock waits for ever, with nothing in the log. `with` gives it back on every way out. If you must write it by
hand, the `release()` stands in a `finally`.

Fails: a_failing_hit_leaves_it_usable
"""


class HitCounter:
    ...

    def hit(self, page: str) -> int:
        """Count one hit and return its number; announce the page if it is the first."""
        self._lock.acquire()
        number = self._counts.get(page, 0) + 1
        self._counts[page] = number
        self._lock.release()
        if number == 1 and self._on_first is not None:
            self._on_first(page)
        return number
