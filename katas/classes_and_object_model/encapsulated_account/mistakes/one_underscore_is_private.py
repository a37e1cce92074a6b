"""What begins with an underscore belongs to this class alone.

By convention, and a subclass that does not know it uses the same name: one object, one name, one attribute. It replaced your
value by its own. Where classes are made for strangers to derive from, two underscores give each class its own
name: `self.__entries` becomes `self._Account__entries`.

Fails: a_subclass_may_use_the_same_names
"""


class Account:
    def __init__(self, limit=0):
        self._entries = []
        self.limit = limit

    @property
    def entries(self):
        return tuple(self._entries)

    @property
    def balance(self):
        return sum(self._entries)

    @property
    def limit(self):
        return self._limit

    @limit.setter
    def limit(self, cents):
        if cents < 0:
            raise ValueError("a limit is not below zero")
        if self.balance < -cents:
            raise ValueError("overdrawn already")
        self._limit = cents

    def deposit(self, cents):
        if cents <= 0:
            raise ValueError("a deposit is above zero")
        self._entries.append(cents)

    def withdraw(self, cents):
        if cents <= 0:
            raise ValueError("a withdrawal is above zero")
        if self.balance - cents < -self.limit:
            raise ValueError("the limit does not allow it")
        self._entries.append(-cents)
