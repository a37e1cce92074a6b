"""Reading needs no lock, as it changes nothing.

The copy is made page by page, and between two pages other threads go on: the result has the old count of
one page and the new one of another, a state that never was, or the loop stops with a `RuntimeError`
because the dict grew. Readers need the lock as much as writers do, for as long as what they read has to
belong together.

Fails: a_snapshot_is_one_moment
"""


class HitCounter:
    ...

    def snapshot(self) -> dict[str, int]:
        """All counts as they were at one moment; the caller's own dict."""
        return {page: hits for page, hits in self._counts.items()}
