"""Which class does each of the two lines in `Middle` mean?

`super()` begins above `Middle`, the class in whose body it is written: the compiler notes that class with the function. `type(self)`
is the class of the object, `Leaf`, and its base is `Middle` again. So only the first of the two gets to `Base`. With the
second, the method would call itself.

Predicted:
    Base
    Base
You expect both ways to lead one class up. They do for objects of `Middle`; the class of this object is one below.

Predicted:
    Middle
    Middle
You expect `super()` to start above the class of the object. It starts above the class that owns the running method.
"""
class Base:
    def where(self):
        return "Base"

class Middle(Base):
    def where(self):
        return "Middle"

    def show(self):
        print(super().where())
        print(type(self).__bases__[0].where(self))

class Leaf(Middle):
    pass

Leaf().show()
