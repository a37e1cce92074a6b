"""A line that is refused gives None.

The caller asked for a payment and goes on with something else; the error appears far away, as an attribute that None
does not have. A constructor, named or not, returns an object or raises.

Breaks: "If the code is not in `CODES`, `from_line` itself raises `ValueError`: a bank's constructor may not look."
Fails: a_line_becomes_a_payment
"""


class Payment:
    ...

    @classmethod
    def from_line(cls, line):
        code, amount = line.split(";")
        if not cls.is_code(code):
            return None
        return cls(code, cls.parse_amount(amount))
