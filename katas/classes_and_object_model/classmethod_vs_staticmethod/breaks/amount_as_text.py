"""The cents stay text.

Breaks: "`parse_amount(text)` returns the cents as an `int`; in `Payment` it is `int(text)`."
"""


class Payment:
    ...

    @staticmethod
    def parse_amount(text):
        return text
