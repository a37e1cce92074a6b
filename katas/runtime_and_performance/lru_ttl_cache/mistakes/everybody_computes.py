"""A lock for the bookkeeping is enough.

It keeps the dict in order, and lets every thread that misses compute for itself. When a popular result grows old, that is all of
them at once. Enter the key as being computed, and have the others wait for it.

Breaks: "While a call computes a result, calls with equal arguments from other threads wait for it and return it"
Fails: one_thread_computes
"""


class _Cached(Generic[_R]):
    def __call__(self, *args: Hashable) -> _R:
        with self._lock:
            entry = self._entries.get(args)
            if entry is not None and self._clock() - entry[1] < self._ttl:
                self._hits += 1
                self._entries.move_to_end(args)
                return entry[0]
            self._misses += 1
        result = self._fn(*args)
        self._store(args, result)
        return result

    ...
