"""The variant for int in the subclass need not think of bool: the base class refuses it.

The base class never sees it. True finds the int of the subclass, twice True is the number 2, and that is no bool any
more. The same trap opens in each table.

Breaks: "`True` and `False` are refused as before."
Fails: a_sale_changes_one_kind
"""


class SalePrice(Price):
    @singledispatchmethod
    def discounted(self, by):
        return super().discounted(by)

    @discounted.register(int)
    def _(self, by):
        return super().discounted(2 * by)
