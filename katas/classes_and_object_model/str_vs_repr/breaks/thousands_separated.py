"""Thousands are set apart.

Breaks: "`str(money)` is for invoices: the amount with two decimals, a space, the currency."
"""


class Money:
    ...

    def __str__(self):
        return f"{self.amount:,.2f} {self.currency}"
