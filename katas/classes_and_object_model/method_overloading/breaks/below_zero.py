"""A price can be negative.

Breaks: "No price falls below 0."
"""


class Price:
    ...

    def _less(self, cents):
        return Price(self.cents - cents)
