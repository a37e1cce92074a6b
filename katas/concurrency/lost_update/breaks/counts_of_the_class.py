"""Counts of the class.

Breaks: "`HitCounter(on_first=None)` starts with no counts."
"""


class HitCounter:
    ...

    _counts: dict[str, int] = {}

    def __init__(self, on_first: Callable[[str], None] | None = None) -> None:
        self._on_first = on_first
        self._lock = threading.Lock()  # one per counter: guards _counts, and is held for nothing else

    def drain(self) -> dict[str, int]:
        """Hand over all counts and begin again at nothing, in one step."""
        with self._lock:
            drained = dict(self._counts)
            self._counts.clear()
        return drained
