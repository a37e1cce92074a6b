"""A copy is made without `__init__`.

Breaks: "It is made and counted like any other"

Fails: a_copy_is_of_the_same_kind
"""


class Cart:
    ...

    def copy(self):
        twin = type(self).__new__(type(self))
        twin.owner, twin.items, twin.currency = self.owner, list(self.items), self.currency
        return twin
