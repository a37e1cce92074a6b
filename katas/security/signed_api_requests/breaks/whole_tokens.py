"""Only whole tokens flow in.

Breaks: "also fractions of one"
Fails: each_key_has_a_bucket
"""


class Gate:
    ...

    def _take(self, key, burst):
        now = self._clock()
        tokens, counted = self._buckets.get(key, (burst, now))
        tokens = min(burst, tokens + int((now - counted) * self._per_second))
        self._buckets[key] = (tokens - 1 if tokens >= 1 else tokens, now)
        return tokens >= 1
