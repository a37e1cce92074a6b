"""Only ticks are near something.

Breaks: "All that a class with `x` and `y` needs is to derive from it."
Fails: a_mixin_adds_no_weight
"""


class Near:
    def near(self, other, by):
        if not isinstance(self, Point):
            return False
        return abs(self.x - other.x) <= by and abs(self.y - other.y) <= by

    ...
