"""Divide the time by the ttl, and everything in the same bucket is fresh.

`int(time() // ttl)` as a part of the key is a well-known trick with `functools.lru_cache`. All results grow old together, at the end of the
bucket, whenever they were stored: one that came a second before that lived for a second. And all callers miss at the same moment.

Fails: results_grow_old, the_least_recently_used_leaves
"""


class _Cached(Generic[_R]):
    def __call__(self, *args: Hashable) -> _R:
        while True:
            with self._lock:
                entry = self._entries.get(args)
                if entry is not None and self._clock() // self._ttl == entry[1] // self._ttl:
                    self._hits += 1
                    self._entries.move_to_end(args)
                    return entry[0]
                under_way = self._computing.get(args)
                if under_way is None:
                    self._misses += 1
                    done = self._computing[args] = threading.Event()
                    break
            under_way.wait()
        try:
            result = self._fn(*args)
            self._store(args, result)
            return result
        finally:
            with self._lock:
                del self._computing[args]
            done.set()

    ...
