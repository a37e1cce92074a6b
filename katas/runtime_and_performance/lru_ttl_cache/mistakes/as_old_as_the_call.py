"""The time is read once, when the call begins.

A slow function makes its result old before anybody has seen it: {{results_grow_old: message}}. If it takes longer than the ttl, nothing is ever a hit. Read the clock again when the function has returned.

Breaks: "Its age counts
  from the moment when the function returned it"
Fails: results_grow_old
"""


class _Cached(Generic[_R]):
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
