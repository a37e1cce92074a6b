"""Guessing of passwords, seen in the log of logins while it happens."""


class Detector:
    """Alerts for accounts and addresses with `limit` failed logins within `window` seconds."""

    def __init__(self, limit, window):
        self.limit = limit
        self.window = window
        self.skipped = 0
        self.failures = {}

    def feed(self, line):
        """Read one line of the log; return the alerts that it gives rise to."""
        # TODO: this counts addresses only, forgets nothing, and alerts again with each further failure
        time, outcome, address, name = line.split()
        if outcome == "failed":
            self.failures[address] = self.failures.get(address, 0) + 1
        if self.failures.get(address, 0) >= self.limit:
            return [("address", address)]
        return []
