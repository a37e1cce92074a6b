"""Late lines always count.

Breaks: "If it is too old to count, it is ignored."
"""


class _Track:
    ...

    def begins_incident(self, name: str, time: int, now: int) -> bool:
        self._forget(now)
        time = max(time, now - self._window + 1)
        key = self._keys.setdefault(name, _Key())
        if key.times and self._is_over(key.times[-1], now):
            key = self._keys[name] = _Key()
        self._keys.move_to_end(name)
        insort(key.times, time)
        while self._is_over(key.times[0], now) or len(key.times) > self._limit:
            del key.times[0]
        begins = len(key.times) == self._limit and not key.incident
        key.incident |= begins
        return begins
