"""Any code is taken.

Breaks: "If the code is not in `CODES`, `from_line` raises `ValueError`, whatever the constructor does."
"""


class Payment:
    ...

    @classmethod
    def from_line(cls, line):
        code, amount = line.split(";")
        return cls(code, cls.parse_amount(amount))
