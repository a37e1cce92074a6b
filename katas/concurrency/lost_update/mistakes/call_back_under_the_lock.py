"""The announcement belongs to the hit, so it goes under the same lock.

`on_first` calls `get`, `get` waits for the lock, and the lock is held by the thread that waits: it will
never give it back. You cannot know what code from outside does, so do not hold a lock while you call it.
Decide under the lock, give it back, then call.

Fails: the_callback_may_use_the_counter
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
        with self._lock:
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
