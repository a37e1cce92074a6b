"""A method has a self, whether it uses it or not.

Then `Payment.is_code('EUR')` cannot be called: the text lands in `self`, and callers have to make up a payment in
order to ask about a code. A method that looks at neither the object nor the class is a static one.

Breaks: "All four can be called on a class and on an object"
Fails: only_the_text_is_handed_over
"""


class Payment:
    ...

    @classmethod
    def from_line(cls, line):
        code, amount = line.split(";")
        if code not in CODES:
            raise ValueError(code)
        return cls(code, cls.parse_amount(amount))

    def is_code(self, text):
        return text in CODES
