"""Small letters are taken as well.

Breaks: "If the code is not in `CODES`, `from_line` itself raises `ValueError`: a bank's constructor may not look."
"""


class Payment:
    ...

    @classmethod
    def from_line(cls, line):
        code, amount = line.split(";")
        if code.upper() not in CODES:
            raise ValueError(code)
        return cls(code, cls.parse_amount(amount))
