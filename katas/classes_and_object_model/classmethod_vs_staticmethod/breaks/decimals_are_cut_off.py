"""An amount may have decimals.

Breaks: "in `Payment` it is `int(text)`"
"""


class Payment:
    ...

    @staticmethod
    def parse_amount(text):
        return int(float(text))
