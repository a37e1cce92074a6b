"""A part of a token is enough.

Breaks: "A request that is good takes a whole token"
Fails: each_key_has_a_bucket
"""


class Gate:
    ...

    def _take(self, key, burst):
        now = self._clock()
        tokens, counted = self._buckets.get(key, (burst, now))
        tokens = min(burst, tokens + (now - counted) * self._per_second)
        self._buckets[key] = (tokens - 1 if tokens > 0 else tokens, now)
        return tokens > 0
