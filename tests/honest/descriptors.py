# Descriptors that check types, and properties made by hand.
# shared: passed
# split: passed
from honest import *
import weakref


class Typed:
    def __init__(self, kind):
        self.kind, self.values = kind, weakref.WeakKeyDictionary()

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        return self if instance is None else self.values[instance]

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}")
        self.values[instance] = value

    def __delete__(self, instance):
        del self.values[instance]


class Point:
    x = Typed(int)
    y = Typed(int)


point = Point()
point.x = 1
try:
    point.y = "no"
except TypeError as problem:
    assert str(problem) == "y must be int"
assert Point.x.name == "x" and point.x == 1 and vars(point) == {}
del point.x
