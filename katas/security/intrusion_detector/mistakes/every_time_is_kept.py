"""The window says how many times are kept.

Within a window there may be a million failures of one account: {{memory_is_not_the_attackers: message}}. Whether the limit is
reached depends on the last `limit` of them.

Fails: memory_is_not_the_attackers
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
        while self._is_over(key.times[0], now):
            del key.times[0]
        begins = len(key.times) >= self._limit and not key.incident
        key.incident |= begins
        return begins
