# Enumerations, flags, named tuples, data classes, typed dicts and protocols.
# shared: passed
# split: passed
from honest import *
import dataclasses
import enum
import typing
from collections import namedtuple


class Colour(enum.Enum):
    RED = enum.auto()
    BLUE = enum.auto()

    @classmethod
    def _missing_(cls, value):
        return cls.RED


class Right(enum.IntFlag):
    READ = 1
    WRITE = 2


Animal = enum.Enum("Animal", "CAT DOG")
Pair = namedtuple("Pair", "left right", defaults=[0])


class Place(typing.NamedTuple):
    x: int
    y: int = 0


@dataclasses.dataclass(order=True, frozen=True, slots=True)
class Item:
    name: str
    price: float = dataclasses.field(default=1.0, compare=False)
    tags: list = dataclasses.field(default_factory=list, compare=False)


class Film(typing.TypedDict, total=False):
    title: str


@typing.runtime_checkable
class Sized(typing.Protocol):
    def __len__(self): ...


T = typing.TypeVar("T")


class Box(typing.Generic[T]):
    pass


assert Colour(9) is Colour.RED and Right.READ | Right.WRITE == 3 and Animal.CAT.name == "CAT"
assert Pair(1) == (1, 0) and Place(1)._asdict() == {"x": 1, "y": 0} and Pair.__module__ == __name__
assert Item("a") < Item("b") and dataclasses.replace(Item("a"), price=2).price == 2 and dataclasses.asdict(Item("a"))["tags"] == []
assert isinstance([], Sized) and Box[int].__args__ == (int,) and Film(title="x") == {"title": "x"}
try:
    Item("a").name = "b"
except dataclasses.FrozenInstanceError:
    pass
