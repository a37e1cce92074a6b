"""The GIL lets one thread run at a time, so an update is safe without a lock.

The GIL protects the interpreter's own data, one bytecode instruction at a time. Your update is several:
it reads the old count, adds, and stores. A thread that is stopped after its read stores a number that is
out of date by then, and the hits in between are overwritten. What has to happen as a whole needs a lock
that you take yourself.

Fails: no_hit_is_lost, the_first_is_announced_once
"""

from __future__ import annotations

import threading
from collections.abc import Callable


class HitCounter:
    """Counts hits per page. All methods may be called from any thread at any time."""

    def __init__(self, on_first: Callable[[str], None] | None = None) -> None:
        self._on_first = on_first
        self._lock = threading.Lock()  # one per counter: guards _counts, and is held for nothing else
        self._counts: dict[str, int] = {}

    def hit(self, page: str) -> int:
        """Count one hit and return its number; announce the page if it is the first."""
        number = self._counts.get(page, 0) + 1
        self._counts[page] = number
        if number == 1 and self._on_first is not None:
            self._on_first(page)
        return number

    def get(self, page: str) -> int:
        """Hits of one page; 0 for one that nobody asked for."""
        with self._lock:
            return self._counts.get(page, 0)

    def snapshot(self) -> dict[str, int]:
        """All counts as they were at one moment; the caller's own dict."""
        with self._lock:
            return dict(self._counts)

    def drain(self) -> dict[str, int]:
        """Hand over all counts and begin again at nothing, in one step."""
        with self._lock:
            drained, self._counts = self._counts, {}
        return drained
