"""A method that changes something is handed self.

Then it changes one object, and cannot be called on a class at all: `Bank.set_limit(500)` has no object to hand over.
What belongs to the class is set by a class method.

Fails: a_limit_stays_below_its_class
"""


class Payment:
    ...

    def set_limit(self, cents):
        self.limit = cents
