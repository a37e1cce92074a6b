"""Which variant answers each of the three calls?

Dispatch looks at the class of the *first* argument and at nothing else. The list in the first call is a list, whatever
is in it. In the second call the second argument is an int, and nobody asks. In the third the first one is True, whose
nearest class with a variant is int.

Predicted:
    list of int, both, int
You expect the best fit over everything that was passed, as a compiler would find it. `singledispatch` sees one class.

Predicted:
    list, text, other
You expect True to be no int. `bool` is a subclass of `int`, and a subclass finds the variant of its nearest class.
"""
from functools import singledispatch

@singledispatch
def kind(first, second=None):
    return "other"

@kind.register(list)
def _(first, second=None):
    return "list"

@kind.register(int)
def _(first, second=None):
    return "int"

@kind.register(str)
def _(first, second=None):
    return "text"

print(kind([1, 2]), kind("a", 7), kind(True), sep=", ")
