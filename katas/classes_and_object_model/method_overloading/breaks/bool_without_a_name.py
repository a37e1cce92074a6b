"""A bool is refused without its name.

Breaks: "So do `True` and `False`, although `bool` is a subclass
  of `int`: somebody has mixed up two arguments."
"""


class Price:
    ...

    @discounted.register(int)
    def _(self, by):
        return self._less(by)

    @discounted.register(bool)
    def _(self, by):
        raise TypeError("no discount by a truth value")

    @discounted.register(str)
    def _(self, by):
        return self._less(self.cents * int(by.removesuffix("%")) // 100)

    @discounted.register(Voucher)
    def _(self, by):
        return self._less(by.cents)
