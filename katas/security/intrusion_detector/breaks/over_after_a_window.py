"""An incident ends a window after its beginning.

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
            key = self._keys[name] = _Key()
        self._keys.move_to_end(name)
        insort(key.times, time)
        while self._is_over(key.times[0], now) or len(key.times) > self._limit:
            del key.times[0]
        begins = len(key.times) == self._limit and not key.incident
        if key.incident and now - key.since >= self._window and len(key.times) == self._limit:
            begins = True
        if begins:
            key.since = now
        key.incident |= begins
        return begins


class _Key:
    ...

    def __init__(self) -> None:
        self.times: list[int] = []
        self.incident = False
        self.since = 0
