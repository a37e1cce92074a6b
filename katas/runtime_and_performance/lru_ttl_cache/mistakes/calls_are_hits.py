"""Every call counts, and those that had to compute count as misses, too.

The two numbers are to add up to the calls: {{hits_and_misses_are_counted: message}}. A rate that is computed from such numbers, hits by hits
and misses, never falls below a half, however useless the cache is.

Breaks: "`price.stats()` returns the tuple `(hits, misses)` of all calls so far."
Fails: hits_and_misses_are_counted, results_grow_old, failures_change_nothing, results_are_forgotten_on_demand
"""


class _Cached(Generic[_R]):
    def stats(self) -> tuple[int, int]:
        with self._lock:
            return self._hits + self._misses, self._misses

    ...
