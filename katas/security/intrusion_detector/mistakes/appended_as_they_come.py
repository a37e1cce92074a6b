"""Times come in order, so the oldest one is the first.

Lines of ten servers do not. A late time at the end of the list stays there when it is too old, and hides younger ones from view:
{{late_lines_belong_to_their_time: message}}. Insert it where it belongs.

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
        key.times.append(time)
        while self._is_over(key.times[0], now) or len(key.times) > self._limit:
            del key.times[0]
        begins = len(key.times) == self._limit and not key.incident
        key.incident |= begins
        return begins
