"""`*args` takes any number of arguments, and the method counts them.

Then nobody sees which arguments there are: `quantity` cannot be passed by name, and help shows `(*args)`. Defaults say
the same in the signature, and Python does the counting.

Fails: one_quote_for_all_calls
"""


class Price:
    ...

    def quote(self, *args, gift=False):
        quantity = args[0] if args else 1
        return self.cents * quantity + (300 if gift else 0)
