"""Whom does the `super()` in Left call?

For an object of Left the order is Left, Root: the next one is Root. For an object of Both it is Both, Left, Right,
Root: the next one after Left is Right, a class that Left has never heard of. The line is the same; `super()` asks the
class of the *object* for the order.

By name, as in `Stubborn`, the call goes to Root whatever stands between, and Right is left out.

Predicted:
    ['Left', 'Root']
    ['Left', 'Root']
    ['Stubborn', 'Root']
You take `super()` for the parent of the class in which it is written. It is that in single inheritance only.

Predicted:
    ['Left', 'Root']
    ['Left', 'Root', 'Right', 'Root']
    ['Stubborn', 'Root']
You expect each base to run through to the root before the next one has its turn. Root occurs once in the order, behind
all that derive from it.
"""
class Root:
    def steps(self):
        return ["Root"]

class Left(Root):
    def steps(self):
        return ["Left"] + super().steps()

class Right(Root):
    def steps(self):
        return ["Right"] + super().steps()

class Stubborn(Root):
    def steps(self):
        return ["Stubborn"] + Root.steps(self)

class Both(Left, Right):
    pass

class Skipped(Stubborn, Right):
    pass

print(Left().steps())
print(Both().steps())
print(Skipped().steps())
