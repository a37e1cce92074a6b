"""The limit is fixed once the account has an entry.

Breaks: "`limit` is read and assigned as an attribute, at any time"
"""


class Account:
    ...

    @property
    def limit(self):
        return self.__limit

    @limit.setter
    def limit(self, cents):
        if cents < 0 or self.__entries:
            raise ValueError("not this limit")
        self.__limit = cents
