"""The code is checked in the constructor, so it is checked for everybody.

A subclass with a constructor of its own need not call yours: `BankOfItsOwn.from_line('XXX;1250')` came to
{{subclasses_make_objects_of_their_own: BankOfItsOwn.from_line('XXX;1250')}}. What `from_line` promises, it has to
check itself.

Breaks: "If the code is not in `CODES`, `from_line` itself raises `ValueError`: a bank's constructor may not look."
Fails: subclasses_make_objects_of_their_own
"""


class Payment:
    ...

    def __init__(self, code, cents):
        if code not in CODES:
            raise ValueError(code)
        self.code = code
        self.cents = cents

    @classmethod
    def from_line(cls, line):
        code, amount = line.split(";")
        return cls(code, cls.parse_amount(amount))
