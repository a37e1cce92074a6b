"""Of too many, the one that was read first is dropped, whatever its time.

Breaks: "A late one belongs to its own time"
Fails: late_lines_belong_to_their_time
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
        if len(key.times) == self._limit:
            del key.times[0]
        insort(key.times, time)
        while self._is_over(key.times[0], now):
            del key.times[0]
        begins = len(key.times) == self._limit and not key.incident
        key.incident |= begins
        return begins
