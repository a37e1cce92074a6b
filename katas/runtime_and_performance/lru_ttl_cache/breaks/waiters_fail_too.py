"""Waiting calls raise what the computation raised.

Fails: one_thread_computes

Breaks: "If the computation raises, one of the waiting calls tries next."
"""


class _Cached(Generic[_R]):
    def __call__(self, *args):
        with self._lock:
            entry = self._entries.get(args)
            if entry is not None and self._clock() - entry[1] < self._ttl:
                self._hits += 1
                self._entries.move_to_end(args)
                return entry[0]
            box = self._computing.get(args)
            mine = box is None
            if mine:
                self._misses += 1
                box = self._computing[args] = {"done": threading.Event()}
        if not mine:
            box["done"].wait()
            if "problem" in box:
                raise box["problem"]
            return box["result"]
        try:
            box["result"] = self._fn(*args)
            self._store(args, box["result"])
        except BaseException as problem:
            box["problem"] = problem
            raise
        finally:
            with self._lock:
                del self._computing[args]
            box["done"].set()
        return box["result"]

    ...
