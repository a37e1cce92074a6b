"""The balance stays above the limit.

Breaks: "`balance` is their sum, and never below `-limit`"
"""


class Account:
    ...

    def withdraw(self, cents):
        if cents <= 0:
            raise ValueError("a withdrawal is above zero")
        if self.balance - cents <= -self.limit:
            raise ValueError("the limit does not allow it")
        self.__entries.append(-cents)
