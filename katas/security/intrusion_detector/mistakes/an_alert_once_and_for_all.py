"""An account that had an alert needs no other one.

The attack of the next night is another one: {{one_alert_for_an_incident: message}}. An incident ends, when none of its failures is left in the window.

Fails: one_alert_for_an_incident, late_lines_belong_to_their_time, memory_is_not_the_attackers
"""


class _Track:
    ...

    def __init__(self, limit: int, window: int) -> None:
        self._limit = limit
        self._window = window
        self._keys: OrderedDict[str, _Key] = OrderedDict()
        self._alerted: set[str] = set()

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
        key.incident |= begins
        first = begins and name not in self._alerted
        self._alerted |= {name} if begins else set()
        return first
