"""Items of the same name are counted once.

Breaks: "`total()` returns the sum of the cents."
"""


class Cart:
    ...

    def total(self):
        return sum(dict(self.items).values())
