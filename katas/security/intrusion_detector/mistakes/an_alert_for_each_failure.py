"""Above the limit, each failure is an alert.

A hundred and fifty failures are nearly as many mails, and nobody reads the one about what followed. Alert when an incident begins, and remember that it
goes on.

Fails: one_alert_for_an_incident, late_lines_belong_to_their_time
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
        begins = len(key.times) == self._limit
        key.incident |= begins
        return begins
