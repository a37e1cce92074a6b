"""29 % is 0.29.

29 / 100 is a float just below 0.29, and 100 times that is just below 29: cut off, one cent is missing, and the price came to
{{each_kind_has_its_discount: cents after a discount of '29%', of a price of 100}}. Multiply first and divide with `//`: integers are exact.

Breaks: "that share less; the share is rounded down to whole cents"
Fails: each_kind_has_its_discount
"""


class Price:
    ...

    @discounted.register(int)
    def _(self, by):
        return self._less(by)

    @discounted.register(bool)
    def _(self, by):
        raise TypeError("no discount by bool")

    @discounted.register(str)
    def _(self, by):
        return self._less(int(self.cents * (int(by.removesuffix("%")) / 100)))

    @discounted.register(Voucher)
    def _(self, by):
        return self._less(by.cents)
