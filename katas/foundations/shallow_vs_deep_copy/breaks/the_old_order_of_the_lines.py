"""The new lines refer to the old order.

Breaks: "lines that shared a product share one new product, each `line.order` is the new order"
"""


class Order:
    ...

    def __deepcopy__(self, memo):
        new = type(self).__new__(type(self))
        memo[id(self)] = self
        memo[id(self.db)] = self.db
        for name, value in vars(self).items():
            setattr(new, name, copy.deepcopy(value, memo))
        return new
