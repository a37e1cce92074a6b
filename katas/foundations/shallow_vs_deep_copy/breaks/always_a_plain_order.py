"""A copy is an `Order`, whatever the original was.

Breaks: "A copy is of the original's class."
"""


class Order:
    ...

    def __copy__(self):
        new = Order.__new__(Order)
        vars(new).update(vars(self))
        new.lines = list(self.lines)
        return new
