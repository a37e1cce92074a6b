"""The choice for a class is remembered for ever.

Breaks: "from then on, `price.discounted(by)` returns what `function(price, by)`
returns if `kind` is the nearest class of `by`"
"""

FUNCTIONS = {
    int: lambda price, by: price._less(by),
    str: lambda price, by: price._less(price.cents * int(by.removesuffix("%")) // 100),
    Voucher: lambda price, by: price._less(by.cents),
}
CHOSEN = {}


class Price:
    ...

    def discounted(self, by):
        kind = type(by)
        if kind not in CHOSEN:
            CHOSEN[kind] = next((FUNCTIONS[base] for base in kind.__mro__ if base in FUNCTIONS and kind is not bool), None)
        if CHOSEN[kind] is None:
            raise TypeError(f"no discount by {kind.__name__}")
        return CHOSEN[kind](self, by)

    del _


def add_discount(kind, function):
    FUNCTIONS[kind] = function
