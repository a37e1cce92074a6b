"""`deepcopy` enters the new order in `memo` by itself.

It does, when `__deepcopy__` has *returned*. By then the lines have been copied; each looked for its order, did not find it in `memo`, and
a second copy of the order was made for them. Enter the new order first, `memo[id(self)] = new`, and copy the attributes after
that.

Fails: the_shape_is_kept, attributes_that_came_later_are_copied
"""


class Order:
    ...

    def __deepcopy__(self, memo):
        new = type(self).__new__(type(self))
        for name, value in vars(self).items():
            setattr(new, name, value if name == "db" else copy.deepcopy(value, memo))
        return new
