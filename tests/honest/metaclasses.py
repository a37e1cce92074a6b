# Metaclasses that register, forbid, and order what is defined.
# shared: passed
# split: passed
from honest import *
import abc


class Registry(type):
    known = {}

    def __prepare__(name, bases, **options):
        return {"order": []}

    def __new__(meta, name, bases, namespace, prefix=""):
        made = super().__new__(meta, name, bases, dict(namespace))
        meta.known[prefix + name] = made
        return made

    def __init__(cls, name, bases, namespace, prefix=""):
        super().__init__(name, bases, namespace)

    def __call__(cls, *args):
        made = super().__call__(*args)
        made.by = "meta"
        return made

    def __instancecheck__(cls, thing):
        return type(thing) is int or super().__instancecheck__(thing)


class Base(metaclass=Registry, prefix="my"):
    def __init_subclass__(cls, /, **options):
        cls.options = options


class Derived(Base):
    pass


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...


assert set(Registry.known) == {"myBase", "Derived"} and Base().by == "meta" and isinstance(3, Base)
Shape.register(Derived)
assert issubclass(Derived, Shape)
try:
    Shape()
except TypeError as problem:
    assert "abstract" in str(problem)
