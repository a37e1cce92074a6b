"""A success after failures of the same account is a breach.

Everybody can make an account fail; its owner who then comes in is no burglar. The success counts that comes from where the guesses come from.

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
            return [("breach", login.name)] if self._accounts.has_incident(login.name, self._now) else []
        alerts = []
        if self._accounts.begins_incident(login.name, login.time, self._now):
            alerts.append(("account", login.name))
        if self._addresses.begins_incident(login.address, login.time, self._now):
            alerts.append(("address", login.address))
        return alerts
