"""In the setter of `limit`, the value is stored as `self.limit`.

That is an assignment to the property, so it calls the setter, which assigns to the property, and so on, up to a
RecursionError. The value needs a place under another name, a private one, and the property is the way to it.

Fails: callers_that_kept_to_the_rules_go_on
"""


class Account:
    ...

    @property
    def limit(self):
        return self.limit

    @limit.setter
    def limit(self, cents):
        if cents < 0:
            raise ValueError("a limit is not below zero")
        if self.balance < -cents:
            raise ValueError(f"the account is overdrawn by {-self.balance} already")
        self.limit = cents
