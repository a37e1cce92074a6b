"""Nothing may be deposited.

Breaks: "Each raises `ValueError` if `cents` is not above zero"
"""


class Account:
    ...

    def deposit(self, cents):
        if cents < 0:
            raise ValueError("a deposit is above zero")
        self.__entries.append(cents)
