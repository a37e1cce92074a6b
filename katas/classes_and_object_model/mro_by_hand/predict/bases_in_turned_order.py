"""Which of these classes can be created?

`A` and `B` list the same two bases in turned order, and each of them is fine on its own. A class that derives from both
would need X before Y, since A says so, and Y before X, since B says so. There is no such order, so Python
refuses to create it. C3 never picks one: the order of a parent holds for all classes below. `D` adds one more base and
lists it last, which contradicts nobody.

Predicted:
    A X Y
    B Y X
    C A X Y B
    D A X Y
You expect the first base to win, depth first. Then B's order would not hold for C, and a method that B relies on could be
another one. Python raises a TypeError.

Predicted:
    A X Y
    B Y X
    C A B X Y
    D A X Y
You expect a shared base to come after both classes, as in a diamond. It does there, but here there are two shared bases,
and their parents do not agree which of them comes first.
"""
class X: pass
class Y: pass

def create(name, *bases):
    try:
        made = type(name, bases, {})
    except TypeError:
        print(name, "TypeError")
        return None
    print(*[c.__name__ for c in made.__mro__[:-1]])
    return made

A = create("A", X, Y)
B = create("B", Y, X)
create("C", A, B)
create("D", A, Y)
