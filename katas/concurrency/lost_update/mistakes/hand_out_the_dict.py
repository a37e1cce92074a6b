"""Returning the counts needs no copy: the caller only wants to read them.

The caller gets the very dict that the threads count in. It changes under the caller's hands, a loop over it
ends in "dictionary changed size during iteration", and what the caller does to it happens to the counter.
Copy it under the lock. And a lock protects only those who take it: a structure that is handed out is
protected no more.

Fails: what_it_returns_is_the_callers
"""


class HitCounter:
    ...

    def snapshot(self) -> dict[str, int]:
        """All counts as they were at one moment; the caller's own dict."""
        with self._lock:
            return self._counts
