"""An attacker is an address.

One attack comes from a thousand addresses, each of which fails once: {{both_axes_are_counted: message}}. What they have in common is the
account. Count along both.

Fails: both_axes_are_counted
"""


class Detector:
    ...

    def feed(self, line: str) -> list[_Alert]:
        login = _read(line)
        if login is None:
            self.skipped += 1
            return []
        self._now = max(self._now, login.time)
        if login.succeeded:
            return [("breach", login.name)] if self._addresses.has_incident(login.address, self._now) else []
        alerts = []
        if self._addresses.begins_incident(login.address, login.time, self._now):
            alerts.append(("address", login.address))
        return alerts
