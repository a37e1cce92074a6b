"""Copying each line makes the copy deep.

A copy of a line is a new line with the same product. Shared with the original were:
{{a_deep_copy_shares_only_the_connection: shared with the original, apart from db}}. Deep means all the way down, and nobody
wants to write that by hand: leave it to `copy.deepcopy(value, memo)`.

Fails: a_deep_copy_shares_only_the_connection
"""


class Order:
    ...

    def __deepcopy__(self, memo):
        new = type(self).__new__(type(self))
        memo[id(self)] = new
        vars(new).update(vars(self))
        new.lines = [copy.copy(line) for line in self.lines]
        for line in new.lines:
            line.order = new
        return new
