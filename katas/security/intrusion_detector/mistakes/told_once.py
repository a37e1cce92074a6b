"""An incident has one breach at most.

Of two accounts that the attacker got into, only the first is told: {{a_success_after_the_guessing_is_told: message}}.

Fails: a_success_after_the_guessing_is_told
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
            if login.address in self._told or not self._addresses.has_incident(login.address, self._now):
                return []
            self._told.add(login.address)
            return [("breach", login.name)]
        alerts = []
        if self._accounts.begins_incident(login.name, login.time, self._now):
            alerts.append(("account", login.name))
        if self._addresses.begins_incident(login.address, login.time, self._now):
            alerts.append(("address", login.address))
        return alerts

    def __init__(self, limit: int, window: int) -> None:
        self.skipped = 0
        self._now = 0
        self._accounts = _Track(limit, window)
        self._addresses = _Track(limit, window)
        self._told: set[str] = set()
