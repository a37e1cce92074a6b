"""An order has a customer, lines and a connection.

This one had more: {{attributes_that_came_later_are_copied: message}}. A method that lists the attributes has to be changed
with each new one, and nothing reminds you. `vars(self)` has them all.

Fails: attributes_that_came_later_are_copied
"""


class Order:
    ...

    def __deepcopy__(self, memo):
        new = type(self).__new__(type(self))
        memo[id(self)] = new
        new.customer = self.customer
        new.lines = copy.deepcopy(self.lines, memo)
        new.db = self.db
        return new
