"""Which of the three nodes are alive after the collection?

`a` and `b` refer to each other, and the name `kept` still refers to `a`. So `a` is held from outside, and `b` hangs from it: both live. `c` refers to itself and, as it happens, to `a`: nobody
refers to `c` but `c`. It dies. What an object refers to says nothing about whether it lives; who refers to it does.

Predicted:
    True False False
You expect `b` to die, as no name refers to it any more. `a` refers to it, and `a` is alive.

Predicted:
    True True True
You expect `c` to live because it is connected with living objects. The connection goes the wrong way: `c` refers to `a`, and nobody to `c`.
"""
import gc
import weakref

class Node:
    pass

a, b, c = Node(), Node(), Node()
a.other, b.other = b, a
c.me, c.other = c, a
watched = [weakref.ref(node) for node in (a, b, c)]
kept = a
del a, b, c
gc.collect()
print(*(reference() is not None for reference in watched))
