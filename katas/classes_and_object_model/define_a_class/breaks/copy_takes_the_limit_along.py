"""The copy has everything that its original has.

Breaks: "and takes no `MAX_ITEMS` of its original along"

Fails: a_copy_is_of_the_same_kind
"""


class Cart:
    ...

    def copy(self):
        twin = type(self)(self.owner, self.items, self.currency)
        twin.__dict__.update(vars(self), items=list(self.items))
        return twin
