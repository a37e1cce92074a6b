"""A helper has a name with one underscore.

Breaks: "If the body of a subclass uses the same private names as yours, spelled the same way, for values of its own, the account
still works"

Fails: a_subclass_may_use_the_same_names
"""


class Account:
    ...

    def _above_zero(self, cents):
        if cents <= 0:
            raise ValueError("above zero")

    def deposit(self, cents):
        self._above_zero(cents)
        self.__entries.append(cents)
