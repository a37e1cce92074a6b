"""`__repr__` is enough, since `str` falls back to it.

It does fall back, and the invoice now reads like code: {{an_invoice_shows_amount_and_currency: actual}}. One text cannot serve both
readers here. Write a `__str__` for people.

Fails: an_invoice_shows_amount_and_currency
"""


class Money:
    ...

    def __repr__(self):
        return f"{type(self).__name__}({self.amount!r}, {self.currency!r})"

    del __str__
    del __format__
