"""The price changes.

Breaks: "`discounted(by)` returns a new `Price`, and leaves the old one alone."
"""


class Price:
    ...

    def _less(self, cents):
        self.cents = max(self.cents - cents, 0)
        return self
