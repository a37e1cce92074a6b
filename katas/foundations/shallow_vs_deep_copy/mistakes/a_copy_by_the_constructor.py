"""A copy is made as any order is: `Order(self.customer, list(self.lines), self.db)`.

`__init__` does what a *new* order needs. This one takes the lines over, so the original's lines came to belong to the copy:
{{the_lines_still_belong_to_the_original: message}}. It also makes a
plain `Order` of a subclass, and knows nothing of attributes that came later. `type(self).__new__(type(self))` makes the object and
runs no `__init__`.

Breaks: "Copying does not change the original or its lines, not even if it raises."
Fails: the_lines_still_belong_to_the_original, attributes_that_came_later_are_copied
"""


class Order:
    ...

    def __copy__(self):
        return Order(self.customer, list(self.lines), self.db)
