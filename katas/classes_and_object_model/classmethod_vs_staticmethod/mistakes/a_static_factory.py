"""A factory needs no object, so it is a static method.

It needs no object, but it needs the class. A static method is handed nothing and cannot tell on which class it was
called: the subclass gets a {{subclasses_make_objects_of_their_own: NordicBank.from_line('EUR;1250') made a}}, and
amounts are read as Payment reads them. A factory is a class method.

Fails: subclasses_make_objects_of_their_own, the_subclass_reads_its_own_amounts
"""


class Payment:
    ...

    @staticmethod
    def from_line(line):
        code, amount = line.split(";")
        if code not in CODES:
            raise ValueError(code)
        return Payment(code, Payment.parse_amount(amount))
