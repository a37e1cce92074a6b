"""At exactly the distance it is not near.

Breaks: "It returns True if the `x` of both differ by at most `by`, and the `y` as well, and False otherwise."
Fails: a_mixin_adds_no_weight
"""


class Near:
    def near(self, other, by):
        return abs(self.x - other.x) < by and abs(self.y - other.y) < by

    ...
