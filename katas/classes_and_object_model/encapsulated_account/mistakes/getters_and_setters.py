"""Encapsulation means private fields with a getter and a setter for each.

In Java one writes them in advance, because a field cannot become a method later without a change of every caller. In Python it can: a
property is read and assigned like an attribute. With `get_balance()` the forty callers that read `account.balance` are
broken, and nothing was gained for it.

Fails: callers_that_kept_to_the_rules_go_on
"""


class Account:
    ...

    def get_balance(self):
        return sum(self.__entries)

    del balance

    def withdraw(self, cents):
        if cents <= 0:
            raise ValueError("a withdrawal is above zero")
        if self.get_balance() - cents < -self.limit:
            raise ValueError("the limit does not allow it")
        self.__entries.append(-cents)

    @property
    def limit(self):
        return self.__limit

    @limit.setter
    def limit(self, cents):
        if cents < 0 or self.get_balance() < -cents:
            raise ValueError("this limit is broken already")
        self.__limit = cents
