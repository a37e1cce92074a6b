"""A limit may be below what the account is overdrawn by.

Breaks: "and so is one that the balance breaks already"
"""


class Account:
    ...

    @property
    def limit(self):
        return self.__limit

    @limit.setter
    def limit(self, cents):
        if cents < 0:
            raise ValueError("a limit is not below zero")
        self.__limit = cents
