"""The amount is pasted as a text.

Breaks: "again a `Decimal`"
"""


class Money:
    ...

    def __repr__(self):
        return f"{type(self).__name__}({str(self.amount)!r}, {self.currency!r})"
