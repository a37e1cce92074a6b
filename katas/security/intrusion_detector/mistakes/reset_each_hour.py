"""The counters begin anew with each window.

An attack across the boundary is two harmless halves: {{the_window_slides: message}}. Look back from each line instead.

Fails: the_window_slides, one_alert_for_an_incident
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
        while key.times[0] // self._window != now // self._window:
            del key.times[0]
            if not key.times:
                return False
        begins = len(key.times) == self._limit and not key.incident
        key.incident |= begins
        return begins
