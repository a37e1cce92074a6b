"""A default makes an argument optional, and that is enough.

`quote(3, True)` works then, and nobody who reads it knows what is true. Arguments behind a `*` in the signature are
passed by name.

Breaks: "`gift` is passed by name only."
Fails: one_quote_for_all_calls
"""


class Price:
    ...

    def quote(self, quantity=1, gift=False):
        return self.cents * quantity + (300 if gift else 0)
