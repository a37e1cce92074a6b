"""What is no int, no str and no Voucher is refused, and that is all.

`bool` is a subclass of `int`, so True is taken by the function for int: it came to
{{what_nobody_handles_is_refused: price.discounted(True) for a price of 1000}}. A function for `bool` can refuse it, where the nearest class is
the one that is asked.

Breaks: "So do `True` and `False`, although `bool` is a subclass of `int`: somebody has mixed up two arguments."
Fails: what_nobody_handles_is_refused
"""


class Price:
    ...

    @discounted.register(int)
    def _(self, by):
        return self._less(by)

    @discounted.register(str)
    def _(self, by):
        return self._less(self.cents * int(by.removesuffix("%")) // 100)

    @discounted.register(Voucher)
    def _(self, by):
        return self._less(by.cents)
