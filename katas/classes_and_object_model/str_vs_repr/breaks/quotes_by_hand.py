"""Quotes are put around the currency by hand.

Breaks: "and an equal currency, whatever text that is"
"""


class Money:
    ...

    def __repr__(self):
        return f"{type(self).__name__}({self.amount!r}, '{self.currency}')"
