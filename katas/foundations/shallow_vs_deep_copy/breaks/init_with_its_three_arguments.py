"""The subclass is called like `Order`.

Breaks: "whose `__init__` may take other arguments"
"""


class Order:
    ...

    def __deepcopy__(self, memo):
        new = type(self)(copy.deepcopy(self.customer, memo), [], self.db)
        memo[id(self)] = new
        for name, value in vars(self).items():
            setattr(new, name, value if name == "db" else copy.deepcopy(value, memo))
        return new
