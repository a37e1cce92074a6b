"""`singledispatch` chooses by the argument.

By the *first* argument, which is `self` in a method: a Price each time, for which nothing was registered. So every
kind was refused. `singledispatchmethod` looks at the one behind it.

Fails: each_kind_has_its_discount
"""

from functools import singledispatch


class Price:
    ...

    @singledispatch
    def discounted(self, by):
        raise TypeError(f"no discount by {type(by).__name__}")
