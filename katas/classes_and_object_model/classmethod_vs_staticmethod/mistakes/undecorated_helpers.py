"""A function without self in the class body is a static method.

On the class it looks like one: `Payment.is_code('EUR')` calls the plain function. On an object Python hands the object
over first, and there is no parameter left for the text. `@staticmethod` makes both calls the same.

Fails: only_the_text_is_handed_over
"""


class Payment:
    ...

    def parse_amount(text):
        return int(text)

    def is_code(text):
        return text in CODES
