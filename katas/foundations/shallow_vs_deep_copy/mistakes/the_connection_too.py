"""A deep copy copies everything.

Some things cannot be copied, or must not be: a connection, a lock, a file, a logger, a cache that all share. Python said so:
{{a_deep_copy_shares_only_the_connection: message}}. `__deepcopy__` is the place to say which attributes are shared.

Fails: a_deep_copy_shares_only_the_connection
"""


class Order:
    ...

    def __deepcopy__(self, memo):
        new = type(self).__new__(type(self))
        memo[id(self)] = new
        for name, value in vars(self).items():
            setattr(new, name, copy.deepcopy(value, memo))
        return new
