"""A subclass registers its own variant on the method that it inherits.

It is the method of Price, with one table: after that, 50 off a plain Price came to
{{each_kind_has_its_discount: cents after a discount of 50}} cents. A SalePrice needs a `discounted` of its own, which
leaves the rest to `super()`.

Breaks: "Prices that are not on sale do not change."
Fails: each_kind_has_its_discount
"""


class SalePrice(Price):
    @Price.discounted.register(int)
    def _(self, by):
        return self._less(2 * by)
