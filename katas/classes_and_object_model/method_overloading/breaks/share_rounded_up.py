"""The share is rounded to the nearest cent.

Breaks: "that share less; the share is rounded down to whole cents"
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
        return self._less(round(self.cents * int(by.removesuffix("%")) / 100))

    @discounted.register(Voucher)
    def _(self, by):
        return self._less(by.cents)
