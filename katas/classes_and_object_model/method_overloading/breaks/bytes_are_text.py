"""Bytes are taken as text.

Breaks: "Anything else raises `TypeError` with the name of its class in the text."
"""


class Price:
    ...

    @discounted.register(int)
    def _(self, by):
        return self._less(by)

    @discounted.register(bool)
    def _(self, by):
        raise TypeError("no discount by bool")

    @discounted.register(bytes)
    @discounted.register(str)
    def _(self, by):
        return self._less(self.cents * int((by.decode() if isinstance(by, bytes) else by).removesuffix("%")) // 100)

    @discounted.register(Voucher)
    def _(self, by):
        return self._less(by.cents)
