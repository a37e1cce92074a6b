"""Withdrawals are held to the limit that the account was made with, or a higher one.

Breaks: "`withdraw` does so, too, if the balance would fall below `-limit`"
"""


class Account:
    ...

    def __init__(self, limit=0):
        self.__entries = []
        self.__highest = limit
        self.limit = limit

    @property
    def limit(self):
        return self.__limit

    @limit.setter
    def limit(self, cents):
        if cents < 0 or self.balance < -cents:
            raise ValueError("not this limit")
        self.__limit = cents
        self.__highest = max(self.__highest, cents)

    def withdraw(self, cents):
        if cents <= 0:
            raise ValueError("a withdrawal is above zero")
        if self.balance - cents < -self.__highest:
            raise ValueError("the limit does not allow it")
        self.__entries.append(-cents)
