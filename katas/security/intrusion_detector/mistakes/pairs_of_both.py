"""Failures are counted for each account and address together.

A pair is seldom repeated by an attacker: neither one account from many addresses nor many accounts from one address comes to two.
Here, {{both_axes_are_counted: message}}.

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
        if self._accounts.begins_incident(f"{login.name} {login.address}", login.time, self._now):
            alerts.append(("account", login.name))
        if self._addresses.begins_incident(f"{login.address} {login.name}", login.time, self._now):
            alerts.append(("address", login.address))
        return alerts
