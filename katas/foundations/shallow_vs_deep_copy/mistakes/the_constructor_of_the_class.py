"""`type(self)(...)` makes a copy of the right class.

It calls `__init__`, which takes the lines over: {{the_lines_still_belong_to_the_original: message}}. And the `__init__` of a subclass may
want other arguments, which you do not know. `type(self).__new__(type(self))` makes the object and runs no `__init__`.

Fails: the_lines_still_belong_to_the_original, attributes_that_came_later_are_copied
"""


class Order:
    ...

    def __copy__(self):
        return type(self)(self.customer, list(self.lines), self.db)
