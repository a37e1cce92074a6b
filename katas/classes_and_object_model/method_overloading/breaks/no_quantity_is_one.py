"""0 pieces are taken for one.

Breaks: "the cents for `quantity` pieces, and 300 more if `gift` is true"
"""


class Price:
    ...

    def quote(self, quantity=None, *, gift=False):
        return self.cents * (quantity or 1) + (300 if gift else 0)
