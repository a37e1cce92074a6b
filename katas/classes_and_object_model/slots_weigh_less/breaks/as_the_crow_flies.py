"""The distance is that of a straight line.

Breaks: "It returns True if the `x` of both differ by at most `by`, and the `y` as well, and False otherwise."
Fails: a_mixin_adds_no_weight
"""


class Near:
    def near(self, other, by):
        return (self.x - other.x) ** 2 + (self.y - other.y) ** 2 <= by**2

    ...
