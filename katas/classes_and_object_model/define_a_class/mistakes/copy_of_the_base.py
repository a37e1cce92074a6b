"""A method of `Cart` makes carts with `Cart(…)`.

Methods are inherited, and the name in them is not: the copy of a `GiftCart` came out as a plain `Cart`, and has lost what the
subclass adds. `type(self)(…)` calls the class of this instance.

Fails: a_copy_is_of_the_same_kind
"""


class Cart:
    ...

    def copy(self):
        return Cart(self.owner, self.items, self.currency)
