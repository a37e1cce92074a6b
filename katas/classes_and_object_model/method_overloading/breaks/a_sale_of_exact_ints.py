"""Only an exact int counts double.

Breaks: "for a `SalePrice`, an `int` takes off twice as many cents, and so does an object whose nearest class is `int`"
Fails: a_sale_changes_one_kind
"""


class SalePrice(Price):
    def discounted(self, by):
        return super().discounted(2 * by if type(by) is int else by)
