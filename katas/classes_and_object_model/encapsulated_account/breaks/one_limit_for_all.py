"""The limit is stored in the class.

Breaks: "`limit` is read and assigned as an attribute, at any time"
"""


class Account:
    ...

    @property
    def limit(self):
        return self.__limit

    @limit.setter
    def limit(self, cents):
        if cents < 0 or self.balance < -cents:
            raise ValueError("not this limit")
        Account.__limit = cents
