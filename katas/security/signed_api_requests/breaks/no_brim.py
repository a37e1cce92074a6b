"""The bucket has no brim.

Breaks: "It holds `burst` tokens at most"
Fails: each_key_has_a_bucket
"""


class Gate:
    ...

    def _take(self, key, burst):
        now = self._clock()
        tokens, counted = self._buckets.get(key, (burst, now))
        tokens = tokens + (now - counted) * self._per_second
        self._buckets[key] = (tokens - 1 if tokens >= 1 else tokens, now)
        return tokens >= 1
