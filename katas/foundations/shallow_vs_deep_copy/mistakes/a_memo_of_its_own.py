"""Each order begins with an empty memo.

Then it knows of its own parts, and of nothing that the same call of `deepcopy` copied before: {{the_shape_is_kept: message}}. The `memo` that
you are given belongs to the whole call. Add to it, and pass it on.

Breaks: "if several orders are copied by one call, as in `copy.deepcopy([one, two])`, what they shared is one copy"
Fails: the_shape_is_kept
"""


class Order:
    ...

    def __deepcopy__(self, memo):
        new = type(self).__new__(type(self))
        memo = {id(self): new, id(self.db): self.db}
        for name, value in vars(self).items():
            setattr(new, name, copy.deepcopy(value, memo))
        return new
