"""Annotations tell Python which of several methods is meant.

They are not looked at. There were {{each_kind_has_its_discount: def statements for discounted}}: each `def` assigned
the name anew, and the last one, for vouchers, answered every call. One method has to choose by the class of its
argument when it is called.

Fails: each_kind_has_its_discount
"""


class Price:
    ...

    def discounted(self, by: int):
        return Price(max(self.cents - by, 0))

    def discounted(self, by: str):
        return Price(max(self.cents - self.cents * int(by.removesuffix("%")) // 100, 0))

    def discounted(self, by: Voucher):
        return Price(max(self.cents - by.cents, 0))

    del _
