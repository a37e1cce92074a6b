"""A defaultdict(int) answers 0 for a page that is not there.

It also writes that 0 down: looking up a missing key in a defaultdict adds it. Every page that anybody ever asked
for, each misspelt one included, stands in the next report with 0 hits, and the counter grows with the questions.
`get(page, 0)` looks and leaves the dict alone.

Fails: it_counts
"""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable


class HitCounter:
    """Counts hits per page. All methods may be called from any thread at any time."""

    def __init__(self, on_first: Callable[[str], None] | None = None) -> None:
        self._on_first = on_first
        self._lock = threading.Lock()  # one per counter: guards _counts, and is held for nothing else
        self._counts: defaultdict[str, int] = defaultdict(int)

    def hit(self, page: str) -> int:
        """Count one hit and return its number; announce the page if it is the first."""
        with self._lock:
            self._counts[page] += 1
            number = self._counts[page]
        # The lock is free again: what the callback does, and how long it takes, is not ours to know.
        if number == 1 and self._on_first is not None:
            self._on_first(page)
        return number

    def get(self, page: str) -> int:
        """Hits of one page; 0 for one that nobody asked for."""
        with self._lock:
            return self._counts[page]

    def snapshot(self) -> dict[str, int]:
        """All counts as they were at one moment; the caller's own dict."""
        with self._lock:
            return dict(self._counts)

    def drain(self) -> dict[str, int]:
        """Hand over all counts and begin again at nothing, in one step."""
        with self._lock:
            drained, self._counts = self._counts, defaultdict(int)
        return dict(drained)
