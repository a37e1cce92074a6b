"""A new order with the same attributes is a shallow copy.

It is what `copy.copy` does without a method of yours, and one attribute is the list: the copy and the original append to the same
one. A copy that is to be edited needs a list of its own; the lines in it may be the same.

Fails: a_shallow_copy_has_its_own_list
"""


class Order:
    ...

    def __copy__(self):
        new = type(self).__new__(type(self))
        vars(new).update(vars(self))
        return new
