# Named tuples, enumerations, protocols, abstract classes.
# shared: passed
# split: passed
from honest import *
import abc
import enum
import typing
from collections import namedtuple

Point = namedtuple("Point", "x y", defaults=[0])


class Colour(enum.Enum):
    RED = enum.auto()
    BLUE = enum.auto()


class Way(enum.Flag):
    READ = 1
    WRITE = 2


class Sized(typing.Protocol):
    def size(self) -> int: ...


class Base(abc.ABC):
    @abc.abstractmethod
    def size(self): ...


class Entry(typing.NamedTuple):
    word: str


assert Point(1) == (1, 0) and Colour["RED"] is Colour(1) and Way.READ | Way.WRITE == Way(3) and Entry("a").word == "a"
try:
    Base()
except TypeError:
    pass
else:
    raise AssertionError("an abstract class was made")
