"""The mixin uses `x` and `y`, so it declares them.

A class with places of its own fixes where they lie in the instance, and `Tick` does so, too. An instance cannot be laid out in
both ways: "multiple bases have instance lay-out conflict". Only one line of parents may add places; mixins declare
`__slots__ = ()`.

Fails: a_mixin_adds_no_weight
"""


class Near:
    __slots__ = ("x", "y")

    def near(self, other: Point, by: float) -> bool:
        return abs(self.x - other.x) <= by and abs(self.y - other.y) <= by
