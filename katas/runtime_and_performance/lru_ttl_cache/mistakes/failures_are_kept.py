"""A failure is an answer, too: keep it, and do not ask again:

{{failures_change_nothing: message}}. A hiccup of the network becomes the answer for as long as a good one would be. Failures may be cached
on purpose, as DNS does, but with a much shorter life.

Fails: failures_change_nothing
"""


class _Cached(Generic[_R]):
    def __call__(self, *args: Hashable) -> _R:
        failure = self.__dict__.setdefault("failures", {}).get(args)
        if failure is not None:
            raise failure
        with self._lock:
            entry = self._entries.get(args)
            if entry is not None and self._clock() - entry[1] < self._ttl:
                self._hits += 1
                self._entries.move_to_end(args)
                return entry[0]
            self._misses += 1
        try:
            result = self._fn(*args)
        except BaseException as problem:
            self.__dict__["failures"][args] = problem
            raise
        self._store(args, result)
        return result

    ...
