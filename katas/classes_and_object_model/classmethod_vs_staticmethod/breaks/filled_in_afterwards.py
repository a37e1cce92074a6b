"""The cents are set once the object is made.

Breaks: "It calls the class that it was called on with the code and the cents, and returns the new object."
"""


class Payment:
    ...

    @classmethod
    def from_line(cls, line):
        code, amount = line.split(";")
        if not cls.is_code(code):
            raise ValueError(code)
        payment = cls(code, 0)
        payment.cents = cls.parse_amount(amount)
        return payment
