"""An incident is over when there are fewer failures than the limit.

Then an attack near the limit ends and begins anew all night: {{one_alert_for_an_incident: message}}. It is over when nothing of it
is left in the window.

Fails: one_alert_for_an_incident
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
        while key.times and self._is_over(key.times[0], now):
            del key.times[0]
        if len(key.times) < self._limit:
            key.incident = False
        insort(key.times, time)
        while len(key.times) > self._limit:
            del key.times[0]
        begins = len(key.times) == self._limit and not key.incident
        key.incident |= begins
        return begins
