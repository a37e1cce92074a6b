"""A withdrawal that is not allowed does nothing.

Breaks: "`withdraw` does so, too, if the balance would fall below `-limit`"
"""


class Account:
    ...

    def withdraw(self, cents):
        if cents <= 0:
            raise ValueError("a withdrawal is above zero")
        if self.balance - cents >= -self.limit:
            self.__entries.append(-cents)
