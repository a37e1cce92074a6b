"""Announced once for ever.

Breaks: "`on_first(page)` is called once for each hit with the number 1"
"""


class HitCounter:
    ...

    def __init__(self, on_first: Callable[[str], None] | None = None) -> None:
        self._on_first = on_first
        self._lock = threading.Lock()  # one per counter: guards _counts, and is held for nothing else
        self._counts: dict[str, int] = {}
        self._announced: set[str] = set()

    def hit(self, page: str) -> int:
        """Count one hit and return its number; announce the page if it is the first."""
        with self._lock:
            number = self._counts.get(page, 0) + 1
            self._counts[page] = number
        # The lock is free again: what the callback does, and how long it takes, is not ours to know.
        if number == 1 and self._on_first is not None and page not in self._announced:
            self._announced.add(page)
            self._on_first(page)
        return number
