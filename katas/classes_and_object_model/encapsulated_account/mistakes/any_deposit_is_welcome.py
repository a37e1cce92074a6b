"""A deposit only makes the balance larger, so it needs no rule.

A deposit of -1000 makes it smaller, and goes around the limit that withdrawals are held to. What an amount may be is a rule
of every method that takes one.

Fails: the_balance_stays_within_the_limit
"""


class Account:
    ...

    def deposit(self, cents):
        self.__entries.append(cents)
