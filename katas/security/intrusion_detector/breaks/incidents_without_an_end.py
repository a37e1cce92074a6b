"""The list of a key is emptied by time, and its incident is not.

Breaks: "There are no further alerts for it until the incident is over: when none of its failures counts any more."
"""


class _Track:
    ...

    def begins_incident(self, name: str, time: int, now: int) -> bool:
        self._forget(now)
        if self._is_over(time, now):
            return False
        key = self._keys.setdefault(name, _Key())
        if key.times and self._is_over(key.times[-1], now):
            key.times.clear()
        self._keys.move_to_end(name)
        insort(key.times, time)
        while self._is_over(key.times[0], now) or len(key.times) > self._limit:
            del key.times[0]
        begins = len(key.times) == self._limit and not key.incident
        key.incident |= begins
        return begins

    def _forget(self, now: int) -> None:
        while len(self._keys) > 50:
            self._keys.popitem(last=False)
