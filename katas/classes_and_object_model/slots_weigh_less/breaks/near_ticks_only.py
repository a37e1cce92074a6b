"""Only ticks are near something.

Breaks: "It works in every class that derives from it and has `x` and `y`."
Fails: a_mixin_adds_no_weight
"""


class Near:
    def near(self, other, by):
        if not isinstance(self, Point):
            return False
        return abs(self.x - other.x) <= by and abs(self.y - other.y) <= by

    ...
