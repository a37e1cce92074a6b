"""The mixin is a Point itself.

Breaks: "It works in every class that derives from it and has `x` and `y`."
Fails: a_mixin_adds_no_weight
"""


class Near(Point):
    ...
