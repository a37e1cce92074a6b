"""A counter of page hits that many threads may share."""

from collections.abc import Callable


class HitCounter:
    """Counts hits per page. All methods may be called from any thread at any time."""

    # TODO: this is right for one thread. Make it right for many.

    def __init__(self, on_first: Callable[[str], None] | None = None) -> None:
        self._on_first = on_first
        self._counts: dict[str, int] = {}

    def hit(self, page: str) -> int:
        """Count one hit and return its number; announce the page if it is the first."""
        if page not in self._counts and self._on_first is not None:
            self._on_first(page)
        self._counts[page] = self._counts.get(page, 0) + 1
        return self._counts[page]

    def get(self, page: str) -> int:
        """Hits of one page; 0 for one that nobody asked for."""
        return self._counts.get(page, 0)

    def snapshot(self) -> dict[str, int]:
        """All counts as they were at one moment; the caller's own dict."""
        return {page: hits for page, hits in self._counts.items()}

    def drain(self) -> dict[str, int]:
        """Hand over all counts and begin again at nothing, in one step."""
        drained = self.snapshot()
        self._counts.clear()
        return drained
