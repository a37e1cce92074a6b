"""A static method is called by the name of its class.

`Payment.parse_amount` is the one in Payment, for every bank. A static method is an attribute like any other, and a
subclass may override it; looked up as `cls.parse_amount`, the subclass's version is found.

Breaks: "`from_line` reads the amount with the `parse_amount` of the class that it was called on."
Fails: the_subclass_reads_its_own_amounts
"""


class Payment:
    ...

    @classmethod
    def from_line(cls, line):
        code, amount = line.split(";")
        if not Payment.is_code(code):
            raise ValueError(code)
        return cls(code, Payment.parse_amount(amount))
