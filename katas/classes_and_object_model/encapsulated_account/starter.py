"""An account with a limit for overdrafts. All amounts are in cents."""


class Account:
    """What came in, what went out, and how far it may go below zero."""

    # TODO: callers read and write these attributes. They may go on, as far as the rules allow.

    def __init__(self, limit=0):
        self.limit = limit
        self.entries = []
        self.balance = 0

    def deposit(self, cents):
        """Put money in."""
        self.entries.append(cents)
        self.balance += cents

    def withdraw(self, cents):
        """Take money out."""
        self.entries.append(-cents)
        self.balance -= cents
