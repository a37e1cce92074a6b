"""Which `limit` do the method and the two class attributes see?

A class body is a scope, but not one that functions inside of it can see. Names in `left` are looked up in the function,
then in the *functions* around it, then in the module: the class in between is skipped. So `limit` in `left` is the
module's. A method that means the class attribute says `self.limit`.

The line `double = limit * 2` stands in the class body itself, so it sees the name that was just assigned there. A
comprehension is a scope of its own, like a function: its body skips the class, and only its first iterable is evaluated
in the class body.

Predicted:
    3 6 [3]
You expect everything indented under `class` to see its names. That holds for statements of the class body. `left` and
the body of the comprehension are scopes of their own, and the class is not an enclosing scope for them.

Predicted:
    10 6 [3]
You know that methods do not see class variables by name. The body of a comprehension follows the same rule: it looks past
the class body, too, and finds the module's `limit`.

Predicted:
    10 20 [10]
You expect the class body to look up `limit` as a function would. Its own statements look into the names assigned in the
class body first, and `limit` has just been assigned there.
"""
limit = 10

class Quota:
    limit = 3
    double = limit * 2
    each = [limit for _ in range(1)]

    def left(self):
        return limit

print(Quota().left(), Quota.double, Quota.each)
