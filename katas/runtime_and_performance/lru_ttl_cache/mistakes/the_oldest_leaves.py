"""The entry that came first leaves first.

That is a queue. The most popular key was often the first one in, and it leaves although it was used a moment ago:
{{the_least_recently_used_leaves: message}}. A hit has to renew the place of its entry: `move_to_end`.

Fails: the_least_recently_used_leaves
"""


class _Cached(Generic[_R]):
    def __call__(self, *args: Hashable) -> _R:
        while True:
            with self._lock:
                entry = self._entries.get(args)
                if entry is not None and self._clock() - entry[1] < self._ttl:
                    self._hits += 1
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
