"""A shallow copy sets `customer`, `lines` and `db`.

The order had more attributes: {{attributes_that_came_later_are_copied: message}}. A list of names has to be changed with each new attribute.
`vars(new).update(vars(self))` takes all of them.

Fails: attributes_that_came_later_are_copied
"""


class Order:
    ...

    def __copy__(self):
        new = type(self).__new__(type(self))
        new.customer, new.lines, new.db = self.customer, list(self.lines), self.db
        return new
