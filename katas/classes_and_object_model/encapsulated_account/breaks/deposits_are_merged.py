"""A deposit after a deposit is added to it.

Breaks: "`deposit(cents)` and `withdraw(cents)` add one entry."
"""


class Account:
    ...

    def deposit(self, cents):
        if cents <= 0:
            raise ValueError("a deposit is above zero")
        if self.__entries and self.__entries[-1] > 0:
            self.__entries[-1] += cents
        else:
            self.__entries.append(cents)
