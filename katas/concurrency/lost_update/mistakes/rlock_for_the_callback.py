"""An `RLock` solves it: the same thread may take it again.

Now `on_first` may call the counter, but the lock is still held for as long as it runs. Every other thread
waits for your chat server. And a reentrant lock lets the callback into the middle of an update that is not
finished. Make the stretch under the lock shorter, rather than the lock more permissive.

Fails: a_slow_callback_holds_nobody_up
"""


class HitCounter:
    ...

    def __init__(self, on_first: Callable[[str], None] | None = None) -> None:
        self._on_first = on_first
        self._lock = threading.RLock()
        self._counts: dict[str, int] = {}

    def hit(self, page: str) -> int:
        """Count one hit and return its number; announce the page if it is the first."""
        with self._lock:
            number = self._counts.get(page, 0) + 1
            self._counts[page] = number
            if number == 1 and self._on_first is not None:
                self._on_first(page)
        return number
