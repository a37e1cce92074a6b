"""What is `cls` when a class method is reached through super()?

`super().made()` looks `made` up in the classes behind Square, finds the one in Shape, and binds it to the `cls` of
the method that it stands in. So the call goes up and the class stays the same. `Shape.made()` looks up the same
function and binds it to Shape, since that is what stands in front of the dot.

Predicted:
    Shape
    Shape
You take `super()` for another spelling of the base class. It is an object that looks attributes up there, and binds
what it finds to the class (or the object) at hand.

Predicted:
    Cube
    Cube
You expect `cls` to be kept by any call from inside a class method. It is an argument, and `Shape.made()` fills it
with Shape.
"""
class Shape:
    @classmethod
    def made(cls):
        return cls.__name__

class Square(Shape):
    @classmethod
    def made(cls):
        return super().made()

    @classmethod
    def by_name(cls):
        return Shape.made()

class Cube(Square):
    pass

print(Cube.made())
print(Cube.by_name())
