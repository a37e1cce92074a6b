"""A factory in Payment makes a Payment.

Called as `FjordBank.from_line(...)` it made a
{{subclasses_make_objects_of_their_own: NordicBank.from_line('EUR;1250') made a}} for every bank: the name is written
out, so the class that was asked does not matter. It is the first argument of a class method:
`return cls(code, cents)`.

Breaks: "It calls the class that it was called on with the code and the cents, and returns the new object."
Fails: subclasses_make_objects_of_their_own
"""


class Payment:
    ...

    @classmethod
    def from_line(cls, line):
        code, amount = line.split(";")
        if code not in CODES:
            raise ValueError(code)
        return Payment(code, cls.parse_amount(amount))
