"""Only the amount is put into the width.

Breaks: "`f"{price:>12}"` is `str(price)`, right-aligned in twelve columns"

Fails: a_column_of_amounts_is_aligned
"""


class Money:
    ...

    def __format__(self, spec):
        return f"{format(f'{self.amount:.2f}', spec)} {self.currency}"
