"""A sale doubles every discount.

Breaks: "for a `SalePrice`, an `int` takes off twice as many cents, and so does an object whose nearest class is `int`."
Fails: a_sale_changes_one_kind
"""


class SalePrice(Price):
    def _less(self, cents):
        return Price(max(self.cents - 2 * cents, 0))
