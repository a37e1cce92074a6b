"""A computation that raises wakes nobody.

Fails: one_thread_computes

Breaks: "If the computation raises, one of the waiting calls tries next."
"""


class _Cached(Generic[_R]):
    def __call__(self, *args):
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
                    done = self._computing[args] = threading.Event()
                    break
            under_way.wait()
        try:
            result = self._fn(*args)
        except BaseException:
            with self._lock:
                del self._computing[args]
            raise
        self._store(args, result)
        with self._lock:
            del self._computing[args]
        done.set()
        return result

    ...
