"""The limit is stored, and looked at then.

Breaks: "What is refused changes nothing."
"""


class Account:
    ...

    @property
    def limit(self):
        return self.__limit

    @limit.setter
    def limit(self, cents):
        self.__limit = cents
        if cents < 0 or self.balance < -cents:
            raise ValueError("not this limit")
