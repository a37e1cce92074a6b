"""A square is a rectangle, says the textbook: what does the caller see?

`widened` was written for rectangles. It changes the width and relies on the height staying as it is. A `Square` keeps its sides equal,
which is right for a square, and breaks that promise of a rectangle that can be changed.

Neither class has a bug. The claim `class Square(Rectangle)` is wrong for objects that change; for immutable ones it holds.

Predicted:
    20
    20
You expect the area of a width of 10 and a height of 2. Setting the width of a square sets its height.

Predicted:
    20
    AttributeError
You expect the square to refuse. It does as it is told, and that is the trouble: nobody hears of it.
"""
class Rectangle:
    def __init__(self, width, height):
        self.width, self.height = width, height

    def set_width(self, width):
        self.width = width

class Square(Rectangle):
    def __init__(self, side):
        super().__init__(side, side)

    def set_width(self, width):
        self.width = self.height = width

def widened(shape):
    shape.set_width(10)
    return shape.width * shape.height

print(widened(Rectangle(2, 2)))
print(widened(Square(2)))
