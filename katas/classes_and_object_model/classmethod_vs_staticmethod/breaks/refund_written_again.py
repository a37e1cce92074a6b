"""The refund does by itself what it inherits.

Breaks: "It leaves the part after `refund:` to the
`from_line` that it inherits"
Fails: a_refund_extends_what_it_inherits
"""


class Refund(Payment):
    @classmethod
    def from_line(cls, line):
        code, amount = line.removeprefix("refund:").split(";")
        if not cls.is_code(code):
            raise ValueError(code)
        return cls(code, cls.parse_amount(amount))
