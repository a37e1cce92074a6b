"""A success ends the incident of its account.

Breaks: "A successful login resets nothing."
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
            if self._accounts.has_incident(login.name, self._now):
                self._accounts._keys[login.name].incident = False
            return [("breach", login.name)] if self._addresses.has_incident(login.address, self._now) else []
        alerts = []
        if self._accounts.begins_incident(login.name, login.time, self._now):
            alerts.append(("account", login.name))
        if self._addresses.begins_incident(login.address, login.time, self._now):
            alerts.append(("address", login.address))
        return alerts
