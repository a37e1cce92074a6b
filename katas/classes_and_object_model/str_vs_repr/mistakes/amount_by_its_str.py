"""Texts need quotes in a `__repr__`, and numbers do not.

`12.50` in the pasted line is a float: the Decimal became another type on the way, and `0.1234567890123456789012345` lost its digits. `!r`
asks each part how it is written in code, and a Decimal answers `Decimal('12.50')`.

Fails: a_repr_can_be_pasted
"""


class Money:
    ...

    def __repr__(self):
        return f"{type(self).__name__}({self.amount}, {self.currency!r})"
