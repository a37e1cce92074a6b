"""The bucket is empty in the beginning.

Breaks: "which starts full"
Fails: each_key_has_a_bucket
"""


class Gate:
    ...

    def _take(self, key, burst):
        now = self._clock()
        tokens, counted = self._buckets.get(key, (0, now))
        tokens = min(burst, tokens + (now - counted) * self._per_second)
        self._buckets[key] = (tokens - 1 if tokens >= 1 else tokens, now)
        return tokens >= 1
