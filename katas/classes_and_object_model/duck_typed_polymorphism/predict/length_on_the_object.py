"""Which of the two calls sees the method that was put on the object?

`box.size()` is an ordinary lookup: the object's own attributes come before those of its class, so the function on the
object is found. `len(box)` is an implicit call of a special method, and Python looks these up on the *type* of the
object: whatever stands in the object's `__dict__` under `__len__` is passed over.

There are two reasons. It is faster, and a class is an object too: `hash(int)` has to ask `type` how to hash a class,
not `int` how to hash a number. A proxy that forwards through `__getattr__` therefore has to define `__len__` itself.

Predicted:
    99 99
You take `len(box)` for another spelling of `box.__len__()`. It is `type(box).__len__(box)`.

Predicted:
    3 3
You expect methods to be found on the class only. That holds for implicit calls of special methods; the dot looks into
the object first.
"""
class Box:
    def __len__(self):
        return 3

    def size(self):
        return 3

box = Box()
box.__len__ = lambda: 99
box.size = lambda: 99
print(len(box), box.size())
