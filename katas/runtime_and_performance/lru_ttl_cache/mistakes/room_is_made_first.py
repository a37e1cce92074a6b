"""Make room, then call the function.

The function may raise. Then nothing needs the room, and a good result has left for nothing: {{failures_change_nothing: message}}. While the
supplier is down, each failed call costs one more result that was still good. Call first, store, and look at the size last.

Fails: failures_change_nothing
"""


class _Cached(Generic[_R]):
    def __call__(self, *args: Hashable) -> _R:
        while True:
            with self._lock:
                entry = self._entries.get(args)
                if entry is not None and self._clock() - entry[1] < self._ttl:
                    self._hits += 1
                    self._entries.move_to_end(args)
                    return entry[0]
                under_way = self._computing.get(args)
                if under_way is None:
                    self._misses += 1
                    if args not in self._entries and len(self._entries) >= self._maxsize:
                        self._entries.popitem(last=False)
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
