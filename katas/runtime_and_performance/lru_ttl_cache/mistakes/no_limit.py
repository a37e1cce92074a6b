"""A dict is a cache.

It is one that never forgets. Every article that anybody has ever asked for stays in memory until the process ends:
{{the_least_recently_used_leaves: message}}. A cache without a limit is a leak with a good hit rate.

Fails: the_least_recently_used_leaves, what_left_is_freed
"""


class _Cached(Generic[_R]):
    def _store(self, args: tuple[Hashable, ...], result: _R) -> None:
        with self._lock:
            self._entries[args] = result, self._clock()
            self._entries.move_to_end(args)

    ...
