"""`__str__` prints the object.

It is asked for the text, and has to return it: `print` does the printing, and a log or a file does something else with it. A
`__str__` without `return` gives `None`, and Python refuses that with "TypeError: __str__ returned non-string".

Fails: an_invoice_shows_amount_and_currency
"""


class Money:
    ...

    def __str__(self):
        print(f"{self.amount:.2f} {self.currency}")
