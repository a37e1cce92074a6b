"""Any code is taken.

Breaks: "If the code is not in `CODES`, it raises
  `ValueError`."
"""


class Payment:
    ...

    @classmethod
    def from_line(cls, line):
        code, amount = line.split(";")
        return cls(code, cls.parse_amount(amount))
