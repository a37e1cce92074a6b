"""A successful login shows that all is well.

The attacker logs in with an account of their own between two guesses, and is never seen: {{one_alert_for_an_incident: message}}.

Fails: one_alert_for_an_incident
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
            self._accounts.reset(login.name)
            return [("breach", login.name)] if self._addresses.has_incident(login.address, self._now) else []
        alerts = []
        if self._accounts.begins_incident(login.name, login.time, self._now):
            alerts.append(("account", login.name))
        if self._addresses.begins_incident(login.address, login.time, self._now):
            alerts.append(("address", login.address))
        return alerts


class _Track:
    ...

    def reset(self, name: str) -> None:
        self._keys.pop(name, None)
