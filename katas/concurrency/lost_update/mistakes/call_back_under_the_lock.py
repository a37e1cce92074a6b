"""The announcement belongs to the hit, so it goes under the same lock.

`on_first` calls `get`, `get` waits for the lock, and the lock is held by the thread that waits: it will
never give it back. You cannot know what code from outside does, so do not hold a lock while you call it.
Decide under the lock, give it back, then call.

Fails: the_callback_may_use_the_counter
"""


class HitCounter:
    ...

    def hit(self, page: str) -> int:
        """Count one hit and return its number; announce the page if it is the first."""
        with self._lock:
            number = self._counts.get(page, 0) + 1
            self._counts[page] = number
            if number == 1 and self._on_first is not None:
                self._on_first(page)
        return number
