"""`memo` is for `deepcopy` itself; my method can leave it alone.

Without it each inner `copy.deepcopy(value)` begins anew and knows of nothing that was copied before. A line refers to its
order, so the order was met again, and again: {{a_deep_copy_shares_only_the_connection: message}}. Pass `memo` to each inner
call.

Fails: a_deep_copy_shares_only_the_connection
"""


class Order:
    ...

    def __deepcopy__(self, memo):
        new = type(self).__new__(type(self))
        for name, value in vars(self).items():
            setattr(new, name, value if name == "db" else copy.deepcopy(value))
        return new
