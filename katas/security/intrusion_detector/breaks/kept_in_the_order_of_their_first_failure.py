"""Keys are forgotten in the order of their first failure, so that one that goes on keeps all others.

Breaks: "and nothing of those without a failure that counts"
"""


class _Track:
    ...

    def begins_incident(self, name: str, time: int, now: int) -> bool:
        self._forget(now)
        if self._is_over(time, now):
            return False
        key = self._keys.setdefault(name, _Key())
        if key.times and self._is_over(key.times[-1], now):
            key = self._keys[name] = _Key()
        insort(key.times, time)
        while self._is_over(key.times[0], now) or len(key.times) > self._limit:
            del key.times[0]
        begins = len(key.times) == self._limit and not key.incident
        key.incident |= begins
        return begins
