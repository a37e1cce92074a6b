"""One lock around the whole call makes the cache safe.

It does, and it makes a queue of all callers: while one result is computed, a call with other arguments waits, and so do hits. Hold the lock for
the bookkeeping, and let calls wait only for the key that they want.

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
            self._entries[args] = result, self._clock()
            self._entries.move_to_end(args)
            if len(self._entries) > self._maxsize:
                self._entries.popitem(last=False)
            return result

    ...
