"""The base class takes out what one bank writes.

Breaks: "in `Payment` it is `int(text)`"
"""


class Payment:
    ...

    @staticmethod
    def parse_amount(text):
        return int(text.replace("'", ""))
