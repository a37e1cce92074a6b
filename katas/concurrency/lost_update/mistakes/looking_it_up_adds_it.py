"""A defaultdict(int) answers 0 for a page that is not there.

It also writes that 0 down: looking up a missing key in a defaultdict adds it. Every page that anybody ever asked
for, each misspelt one included, stands in the next report with 0 hits, and the counter grows with the questions.
`get(page, 0)` looks and leaves the dict alone.

Fails: it_counts
"""

from collections import defaultdict


class HitCounter:
    ...

    def __init__(self, on_first: Callable[[str], None] | None = None) -> None:
        self._on_first = on_first
        self._lock = threading.Lock()  # one per counter: guards _counts, and is held for nothing else
        self._counts: defaultdict[str, int] = defaultdict(int)

    def get(self, page: str) -> int:
        """Hits of one page; 0 for one that nobody asked for."""
        with self._lock:
            return self._counts[page]

    def drain(self) -> dict[str, int]:
        """Hand over all counts and begin again at nothing, in one step."""
        with self._lock:
            drained, self._counts = self._counts, defaultdict(int)
        return dict(drained)
