"""A line that the bank sent is right.

Lines come from outside. `Payment.from_line('XXX;1250')` gave {{a_line_becomes_a_payment: Payment.from_line('XXX;1250')}} in a
currency that nobody knows; the error shows up when the books do not balance. What makes objects of text is the place to
look at the text.

Breaks: "If the code is not in `CODES`, `from_line` itself raises `ValueError`: a bank's constructor may not look."
Fails: a_line_becomes_a_payment
"""


class Payment:
    ...

    @classmethod
    def from_line(cls, line):
        code, amount = line.split(";")
        return cls(code, cls.parse_amount(amount))
