"""`typing.overload` makes overloads.

It declares them for type checkers. At run time there is one function, the undecorated one behind the declarations, and
it has to handle every type by itself. Here it handles numbers, and of the
{{each_kind_has_its_discount: declarations for type checkers among them}} declarations none was ever called.

Fails: each_kind_has_its_discount
"""

from typing import overload


class Price:
    ...

    @overload
    def discounted(self, by: int) -> "Price": ...

    @overload
    def discounted(self, by: str) -> "Price": ...

    @overload
    def discounted(self, by: Voucher) -> "Price": ...

    def discounted(self, by):
        return Price(max(self.cents - by, 0))

    del _
