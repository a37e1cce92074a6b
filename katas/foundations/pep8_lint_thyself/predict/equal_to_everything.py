"""What do `==`, `!=`, `in` and `is` say of an object that calls itself equal?

`==` asks the class: `Anything.__eq__` says True to everything. Nothing defines `__ne__`, so `!=` is the opposite of what
`__eq__` says. `None == x` asks `None` first, which does not know the answer, and then `x`. `in` compares by identity or
equality, so `x` is found in a list that does not hold it. Only `is` asks nobody: there is one `None`, and `x` is another
object. That is why PEP 8 wants `is None`.

Predicted:
    True False False
    False False
You expect the left operand to decide. `None.__eq__(x)` returns `NotImplemented`, and Python then asks the right operand,
with the sides exchanged.

Predicted:
    True True False
    True True
You expect `!=` to be a question of its own, answered by comparing identities. Since Python 3, `__ne__` inverts what
`__eq__` says, unless a class defines it.

Predicted:
    False True False
    False False
You expect comparisons with `None` to be special. They are calls like any other: a query builder or a mock may answer as
it likes.
"""
class Anything:
    def __eq__(self, other):
        return True

x = Anything()
print(x == None, x != None, x is None)
print(None == x, x in [None])
