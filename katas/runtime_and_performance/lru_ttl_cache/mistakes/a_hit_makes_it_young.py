"""Whoever is used is fresh: a hit renews the time as well.

Then a popular price never grows old: it is asked for every few seconds, and shown for years: {{results_grow_old: message}}. A hit says
something about demand, and nothing about the truth of the answer. The place in the order and the age are two things.

Fails: results_grow_old, the_least_recently_used_leaves
"""


class _Cached(Generic[_R]):
    def __call__(self, *args: Hashable) -> _R:
        while True:
            with self._lock:
                entry = self._entries.get(args)
                if entry is not None and self._clock() - entry[1] < self._ttl:
                    self._hits += 1
                    self._entries[args] = entry[0], self._clock()
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
