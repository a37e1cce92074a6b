"""The connection is taken out for the time of the copy.

Breaks: "Copying does not change the original or its lines, not even if it raises."
"""


class Order:
    ...

    def __deepcopy__(self, memo):
        new = type(self).__new__(type(self))
        memo[id(self)] = new
        db = vars(self).pop("db")
        for name, value in vars(self).items():
            setattr(new, name, copy.deepcopy(value, memo))
        self.db = new.db = db
        return new
