"""Returning the counts needs no copy: the caller only wants to read them.

The caller gets the very dict that the threads count in. It changes under the caller's hands, a loop over it
ends in "dictionary changed size during iteration", and what the caller does to it happens to the counter.
Copy it under the lock. And a lock protects only those who take it: a structure that is handed out is
protected no more.

Fails: what_it_returns_is_the_callers
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
        # The lock is free again: what the callback does, and how long it takes, is not ours to know.
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
            return self._counts

    def drain(self) -> dict[str, int]:
        """Hand over all counts and begin again at nothing, in one step."""
        with self._lock:
            drained, self._counts = self._counts, {}
        return drained
