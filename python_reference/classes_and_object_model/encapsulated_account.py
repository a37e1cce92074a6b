"""An account with a limit for overdrafts. All amounts are in cents."""

from __future__ import annotations


class Account:
    """What came in, what went out, and how far it may go below zero.

    The balance is the sum of the entries, and never below -limit.
    """

    def __init__(self, limit: int = 0) -> None:
        # Two underscores keep subclasses from using the same names by accident.
        self.__entries: list[int] = []
        self.limit = limit

    @property
    def entries(self) -> tuple[int, ...]:
        """Deposits above zero and withdrawals below, in their order."""
        return tuple(self.__entries)

    @property
    def balance(self) -> int:
        """The sum of the entries."""
        return sum(self.__entries)

    @property
    def limit(self) -> int:
        """How far the balance may go below zero."""
        return self.__limit

    @limit.setter
    def limit(self, cents: int) -> None:
        if cents < 0:
            raise ValueError("a limit is not below zero")
        if self.balance < -cents:
            raise ValueError(f"the account is overdrawn by {-self.balance} already")
        self.__limit = cents

    def deposit(self, cents: int) -> None:
        """Put money in."""
        if cents <= 0:
            raise ValueError("a deposit is above zero")
        self.__entries.append(cents)

    def withdraw(self, cents: int) -> None:
        """Take money out."""
        if cents <= 0:
            raise ValueError("a withdrawal is above zero")
        if self.balance - cents < -self.limit:
            raise ValueError("the limit does not allow it")
        self.__entries.append(-cents)
