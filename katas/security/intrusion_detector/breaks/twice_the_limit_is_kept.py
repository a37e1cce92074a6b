"""More times are kept, the longer it goes on.

Breaks: "At most `limit` times are kept for a name or an address"
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
        self._keys.move_to_end(name)
        insort(key.times, time)
        while self._is_over(key.times[0], now) or len(key.times) > self._limit + self._window // 100:
            del key.times[0]
        begins = len(key.times) >= self._limit and not key.incident
        key.incident |= begins
        return begins
