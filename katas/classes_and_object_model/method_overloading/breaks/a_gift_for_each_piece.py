"""Each piece is wrapped.

Breaks: "the cents for `quantity` pieces, and 300 more if `gift` is true"
"""


class Price:
    ...

    def quote(self, quantity=1, *, gift=False):
        return (self.cents + (300 if gift else 0)) * quantity
