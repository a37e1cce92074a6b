"""A limit below zero is taken for zero.

Breaks: "A limit below zero is refused with a `ValueError`"
"""


class Account:
    ...

    @property
    def limit(self):
        return self.__limit

    @limit.setter
    def limit(self, cents):
        cents = max(cents, 0)
        if self.balance < -cents:
            raise ValueError(f"the account is overdrawn by {-self.balance} already")
        self.__limit = cents
