"""A success resets the failures of its address.

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
            told = self._addresses.has_incident(login.address, self._now)
            if not told:
                self._addresses._keys.pop(login.address, None)
            return [("breach", login.name)] if told else []
        alerts = []
        if self._accounts.begins_incident(login.name, login.time, self._now):
            alerts.append(("account", login.name))
        if self._addresses.begins_incident(login.address, login.time, self._now):
            alerts.append(("address", login.address))
        return alerts
