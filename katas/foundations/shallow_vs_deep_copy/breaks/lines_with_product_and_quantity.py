"""Lines are built from what they have today.

Breaks: "for attributes that were added to an order or a line later"
"""


class Order:
    ...

    def __deepcopy__(self, memo):
        new = type(self).__new__(type(self))
        memo[id(self)] = new
        for name, value in vars(self).items():
            setattr(new, name, value if name in ("db", "lines") else copy.deepcopy(value, memo))
        new.lines = []
        for line in self.lines:
            copied = memo.get(id(line))
            if copied is None:
                copied = memo[id(line)] = Line(copy.deepcopy(line.product, memo), line.quantity)
            copied.order = new
            new.lines.append(copied)
        return new
