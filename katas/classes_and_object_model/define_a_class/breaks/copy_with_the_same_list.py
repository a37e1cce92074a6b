"""The copy has the list of its original.

Breaks: "with a list of its own"

Fails: a_copy_is_of_the_same_kind
"""


class Cart:
    ...

    def copy(self):
        twin = type(self)(self.owner, (), self.currency)
        twin.items = self.items
        return twin
