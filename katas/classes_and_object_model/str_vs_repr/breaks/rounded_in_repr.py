"""The repr has two decimals, too.

Breaks: "it gives a `Money` with an equal amount"
"""


class Money:
    ...

    def __repr__(self):
        return f"{type(self).__name__}(Decimal('{self.amount:.2f}'), {self.currency!r})"
