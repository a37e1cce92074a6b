"""A class that is handled already keeps its function.

Breaks: "from then on, `price.discounted(by)` returns what `function(price, by)` returns if `kind` is the nearest class of `by`"
"""

ADDED = {int, str, bool, Voucher}


def add_discount(kind, function):
    if kind not in ADDED:
        ADDED.add(kind)
        Price.discounted.register(kind, function)
