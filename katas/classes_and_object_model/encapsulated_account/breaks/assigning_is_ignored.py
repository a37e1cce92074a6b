"""An assignment to the balance is ignored.

Breaks: "Assigning to them or deleting them raises `AttributeError`."
"""


class Account:
    ...

    @property
    def balance(self):
        return sum(self.__entries)

    @balance.setter
    def balance(self, cents):
        pass
