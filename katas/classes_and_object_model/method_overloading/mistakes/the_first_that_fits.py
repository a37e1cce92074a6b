"""The first class for which isinstance says yes is the right one.

It is *a* class of the object, not the nearest. A GoldVoucher is a Voucher as well, which stood in the table before: it
came to {{the_nearest_class_decides: a GoldVoucher, which has been added}} cents, as if nobody had added it. The order
of a table says who came first; the MRO says what is nearest.

Breaks: "An object of a subclass is handled as its nearest class is, in the order of its MRO."
Fails: the_nearest_class_decides
"""

FUNCTIONS = {
    int: lambda price, by: price._less(by),
    str: lambda price, by: price._less(price.cents * int(by.removesuffix("%")) // 100),
    Voucher: lambda price, by: price._less(by.cents),
}


class Price:
    ...

    def discounted(self, by):
        if not isinstance(by, bool):
            for kind, function in FUNCTIONS.items():
                if isinstance(by, kind):
                    return function(self, by)
        raise TypeError(f"no discount by {type(by).__name__}")

    del _


def add_discount(kind, function):
    FUNCTIONS[kind] = function
