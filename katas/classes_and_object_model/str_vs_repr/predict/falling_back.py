"""Each of the classes has one of the two methods. What is shown?

`object.__str__` calls `repr`, so a class with only a `__repr__` has a text for every purpose. `object.__repr__` knows nothing of `__str__`: it
shows class and address. So a list of objects that have only a `__str__` shows neither of their texts.

Predicted:
    only repr True
    only str True
You expect that a class needs only one of the two, whichever it is. The fall-back goes one way: from `str` to `repr`.

Predicted:
    only repr False
    only str False
You expect that a list asks for `str` when it is printed. It asks its items for `repr`, and the first class has one.
"""
class OnlyRepr:
    def __repr__(self):
        return "only repr"

class OnlyStr:
    def __str__(self):
        return "only str"

print(OnlyRepr(), "only repr" in str([OnlyRepr()]))
print(OnlyStr(), "only str" in str([OnlyStr()]))
