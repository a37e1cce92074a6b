"""The amount is shown as it came.

Breaks: "the amount with two decimals, a space, the currency"
"""


class Money:
    ...

    def __str__(self):
        return f"{self.amount} {self.currency}"
