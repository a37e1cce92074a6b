"""The balance is kept up to date by the methods, so it is right.

It is, until somebody assigns to it, and nobody can see in the entries why it changed. A number that follows from others is
best not stored: a property that adds up the entries cannot be wrong, and cannot be assigned.

Fails: balance_and_entries_cannot_be_written
"""


class Account:
    ...

    def __init__(self, limit=0):
        self.__entries = []
        self.balance = 0
        self.limit = limit

    del balance

    def deposit(self, cents):
        if cents <= 0:
            raise ValueError("a deposit is above zero")
        self.__entries.append(cents)
        self.balance += cents

    def withdraw(self, cents):
        if cents <= 0:
            raise ValueError("a withdrawal is above zero")
        if self.balance - cents < -self.limit:
            raise ValueError("the limit does not allow it")
        self.__entries.append(-cents)
        self.balance -= cents
