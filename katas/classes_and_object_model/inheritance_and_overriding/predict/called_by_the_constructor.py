"""When does the constructor of the base class call the override, and what does it find?

`Base.__init__` calls `self.label()`, and `self` is a Child already: its `label` runs, before the rest of
`Child.__init__`. What the child sets after `super().__init__()` is not there yet, so the default in the class is
found. Afterwards the same call gives another answer.

A constructor that calls a method which subclasses override runs their code on an object that is half made. Java has
the same trap; in C++ the base class's version would run.

Predicted:
    base
    child 5
You expect the base class to call its own `label` while it is being initialised. The object has had the class Child
from the start; only its attributes come later.

Predicted:
    child 5
    child 5
You see that the override runs, and expect it to find a finished object. `size` is assigned after the inherited
constructor has returned.
"""
class Base:
    def __init__(self):
        print(self.label())

    def label(self):
        return "base"

class Child(Base):
    size = 0

    def __init__(self, size):
        super().__init__()
        self.size = size

    def label(self):
        return f"child {self.size}"

child = Child(5)
print(child.label())
