"""So many requests a minute: a counter that begins anew with each one.

Around the turn of the minute twice as many pass, and a client that was quiet for a second waits for most of a minute.
Here, {{each_key_has_a_bucket: message}}. A bucket fills as time passes, and has no edges.

Fails: each_key_has_a_bucket
"""


class Gate:
    ...

    def _take(self, key, burst):
        period = int(self._clock() // (burst / self._per_second))
        start, count = self._buckets.get(key, (period, 0))
        if start != period:
            start, count = period, 0
        self._buckets[key] = (start, count + 1)
        return count < burst
