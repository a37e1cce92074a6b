"""Empty lines are not counted.

Breaks: "Any other line is not read: `feed` returns `[]` and counts it in `detector.skipped`."
"""


class Detector:
    ...

    def feed(self, line: str) -> list[_Alert]:
        login = _read(line)
        if login is None:
            self.skipped += line.strip() != ""
            return []
        self._now = max(self._now, login.time)
        if login.succeeded:
            return [("breach", login.name)] if self._addresses.has_incident(login.address, self._now) else []
        alerts = []
        if self._accounts.begins_incident(login.name, login.time, self._now):
            alerts.append(("account", login.name))
        if self._addresses.begins_incident(login.address, login.time, self._now):
            alerts.append(("address", login.address))
        return alerts
