"""The amount is rounded as a float.

Breaks: "the amount with two decimals, a space, the currency"
"""


class Money:
    ...

    def __str__(self):
        return f"{float(self.amount):.2f} {self.currency}"
