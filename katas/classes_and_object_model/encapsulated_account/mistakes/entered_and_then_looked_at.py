"""If the withdrawal was not allowed, an exception says so.

It says so after the entry was made, and an exception undoes nothing: the caller is told that the money was refused, and it has left the
account. Compare first, with the balance that would come out; the line that changes something is the last one.

Fails: the_balance_stays_within_the_limit
"""


class Account:
    ...

    def withdraw(self, cents):
        if cents <= 0:
            raise ValueError("a withdrawal is above zero")
        self.__entries.append(-cents)
        if self.balance < -self.limit:
            raise ValueError("the limit does not allow it")
