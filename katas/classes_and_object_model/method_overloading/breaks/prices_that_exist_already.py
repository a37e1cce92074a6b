"""A price keeps the table that there was when it was made.

Breaks: "That goes for prices that exist already, and also if `kind` is a subclass of a class that is handled already."
"""

FUNCTIONS = {
    int: lambda price, by: price._less(by),
    str: lambda price, by: price._less(price.cents * int(by.removesuffix("%")) // 100),
    Voucher: lambda price, by: price._less(by.cents),
}


class Price:
    ...

    def __init__(self, cents):
        self.cents = cents
        self._functions = dict(FUNCTIONS)

    def discounted(self, by):
        for base in type(by).__mro__:
            if base in self._functions and not isinstance(by, bool):
                return self._functions[base](self, by)
        raise TypeError(f"no discount by {type(by).__name__}")

    del _


def add_discount(kind, function):
    FUNCTIONS[kind] = function
