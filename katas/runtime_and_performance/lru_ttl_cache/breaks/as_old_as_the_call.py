"""The age counts from the call.

Breaks: "Its age counts
  from the moment when the function returned it"
"""


class _Cached:
    def __call__(self, *args):
        now = self._clock()
        entry = self._entries.get(args)
        if entry is not None and now - entry[1] < self._ttl:
            self._hits += 1
            self._entries.move_to_end(args)
            return entry[0]
        self._misses += 1
        result = self._fn(*args)
        self._store(args, result)
        self._entries[args] = result, now
        return result

    ...
