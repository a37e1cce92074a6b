# Pattern matching, slots, operators and protocols of the language.
# shared: passed
# split: passed
from honest import *
from dataclasses import dataclass


@dataclass
class Move:
    x: int
    y: int


def told(thing):
    match thing:
        case Move(x=0, y=0):
            return "nowhere"
        case Move(x, y) if x == y:
            return f"diagonal {x}"
        case [first, *rest]:
            return f"{first} and {len(rest)}"
        case {"kind": "a" | "b" as kind, **more}:
            return f"{kind} {more}"
        case str() | bytes():
            return "text"
        case _:
            return "else"


assert [told(t) for t in (Move(0, 0), Move(2, 2), [1, 2], {"kind": "a", "n": 1}, "x", 5)] == [
    "nowhere", "diagonal 2", "1 and 1", "a {'n': 1}", "text", "else",
]


class Vector:
    __slots__ = ("x",)

    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        return Vector(self.x + other.x) if isinstance(other, Vector) else NotImplemented

    def __eq__(self, other):
        return isinstance(other, Vector) and self.x == other.x

    def __hash__(self):
        return hash(self.x)

    def __format__(self, spec):
        return f"<{self.x:{spec}}>"


assert Vector(1) + Vector(2) == Vector(3) and len({Vector(1), Vector(1)}) == 1 and f"{Vector(1):03}" == "<001>"
try:
    Vector(1) + 1
except TypeError:
    pass
