"""A copy of an order has copies of the lines.

A *shallow* copy has the same lines in another list: one level is new, and no more: {{a_shallow_copy_has_its_own_list: message}}.
`list(self.lines)` is enough; copies of lines are what `copy.deepcopy` is for.

Breaks: "Its `lines` is a new list with the same line objects."
Fails: a_shallow_copy_has_its_own_list
"""


class Order:
    ...

    def __copy__(self):
        new = type(self).__new__(type(self))
        vars(new).update(vars(self))
        new.lines = [copy.copy(line) for line in self.lines]
        return new
