"""A request that finds no token takes the time that has passed.

Breaks: "if there is none, it gets `429`"
Fails: each_key_has_a_bucket
"""


class Gate:
    ...

    def _take(self, key, burst):
        now = self._clock()
        tokens, counted = self._buckets.get(key, (burst, now))
        tokens = min(burst, tokens + (now - counted) * self._per_second)
        self._buckets[key] = (tokens - 1, now)
        return tokens >= 1
