"""Which of the four copies are new objects?

A tuple cannot change, so a shallow copy of it would be of no use: `copy.copy` returns the tuple itself. `copy.deepcopy` looks inside.
If none of the items had to be copied, it returns the tuple itself, too. The second tuple holds a list. A list has to be
copied, and a tuple that refers to the copy is a new one.

`str`, `int`, `None`, functions and classes are treated as immutable: both kinds of copy return the object itself.

Predicted:
    False False
    False False
You expect a copy to be a new object. For what cannot change, there is no difference that a program may rely on, and sharing
is free.

Predicted:
    True True
    True True
You know that tuples need no copy. That holds for the tuple itself, not for a list inside of it.
"""
import copy

fixed = ("mug", 900)
mixed = ("mug", ["kitchen"])

print(copy.copy(fixed) is fixed, copy.copy(mixed) is mixed)
print(copy.deepcopy(fixed) is fixed, copy.deepcopy(mixed) is mixed)
