"""Python chooses a method by the number of arguments.

There were {{one_quote_for_all_calls: def statements for quote}}: a call without arguments does not find the first one,
which is gone. One method with defaults takes all these calls.

Breaks: "`quote(quantity=1, *, gift=False)` is one method"
Fails: one_quote_for_all_calls
"""


class Price:
    ...

    def quote(self):
        return self.cents

    def quote(self, quantity, *, gift=False):
        return self.cents * quantity + (300 if gift else 0)
