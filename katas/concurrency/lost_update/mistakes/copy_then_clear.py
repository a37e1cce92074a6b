"""Copying is locked and clearing is locked, so draining is safe.

Two safe steps do not make a safe whole: a hit that comes in after the copy and before the clearing is in
neither. Locks protect a stretch of code, not a variable. Do both under one `with`, or exchange the dict for
a new one.

Fails: drain_loses_nothing
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
            return dict(self._counts)

    def drain(self) -> dict[str, int]:
        """Hand over all counts and begin again at nothing, in one step."""
        drained = self.snapshot()
        with self._lock:
            self._counts.clear()
        return drained
