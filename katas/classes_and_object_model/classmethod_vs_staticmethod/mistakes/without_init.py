"""`cls.__new__` makes an object of the right class, and its attributes can be set by hand.

The object is of the right class, and none of its constructors has run: what the subclass sets in `__init__` is
missing. Call the class: `cls(code, cents)` makes the object and initialises it.

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
        payment = cls.__new__(cls)
        payment.code = code
        payment.cents = cls.parse_amount(amount)
        return payment
