"""Classes, instances, functions and what the standard library asks of them, in a split sitting."""

import unittest

from .sitting import Sitting

SOURCE = '''
import abc, collections.abc, dataclasses, functools

@dataclasses.dataclass
class Point:
    x: int
    y: int = 2
    tags: list = dataclasses.field(default_factory=list)
    KIND = "point"

@dataclasses.dataclass(frozen=True, order=True)
class Version:
    major: int

class Shape(abc.ABC):
    made = 0
    def __init__(self): type(self).made += 1
    @abc.abstractmethod
    def area(self): ...
    @property
    def double(self): return self.area() * 2
    @double.setter
    def double(self, value): self.set_to = value
    @classmethod
    def unit(cls): return cls()
    @staticmethod
    def sides(): return 4
class Square(Shape):
    def area(self): return 1
class Positive:
    def __set_name__(self, owner, name): self.name = "_" + name
    def __get__(self, obj, owner=None): return self if obj is None else getattr(obj, self.name)
    def __set__(self, obj, value):
        if value <= 0: raise ValueError("positive only")
        setattr(obj, self.name, value)
class Account:
    balance = Positive()
    def __init__(self, b): self.balance = b
class Table(collections.abc.Mapping):
    def __init__(self, d): self.d = d
    def __getitem__(self, k): return self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
def logged(f):
    "wrapper"
    @functools.wraps(f)
    def inner(*a, **k): return f(*a, **k)
    return inner
@logged
def greet(name: str, *rest, loud: bool = False, **more) -> str:
    "Say hello."
    return "hi " + name
greet.level = 3
async def later(): return 1
def count():
    yield 1
    yield 2
class Vector:
    def __init__(self, *v): self.v = v
    def __add__(self, o): return Vector(*(a + b for a, b in zip(self.v, o.v)))
    def __mul__(self, n): return Vector(*(a * n for a in self.v))
    __rmul__ = __mul__
    def __eq__(self, o): return isinstance(o, Vector) and self.v == o.v
    def __hash__(self): return hash(self.v)
    def __len__(self): return len(self.v)
    def __bool__(self): return any(self.v)
    def __contains__(self, x): return x in self.v
    def __getitem__(self, i): return self.v[i]
    def __call__(self): return "called"
class Plain:
    pass
def keyed(rows, key): return sorted(rows, key=key)
def is_a(x, kind): return isinstance(x, kind)
'''


class Objects(Sitting):
    def test_dataclasses_compare_and_tell_their_fields(self):
        self.passes(
            """
            import dataclasses
            p = solution.Point(1)
            assert p == solution.Point(1, 2) and p != solution.Point(3) and p != (1, 2, [])
            assert [f.name for f in dataclasses.fields(p)] == ["x", "y", "tags"] == [f.name for f in dataclasses.fields(solution.Point)]
            assert dataclasses.asdict(p) == {"x": 1, "y": 2, "tags": []} and dataclasses.astuple(p) == (1, 2, [])
            assert dataclasses.is_dataclass(p) and dataclasses.is_dataclass(solution.Point) and not dataclasses.is_dataclass(solution.Plain())
            assert dataclasses.replace(p, x=9) == solution.Point(9)
            by_name = {f.name: f for f in dataclasses.fields(p)}
            assert by_name["y"].default == 2 and by_name["tags"].default_factory is list and by_name["x"].default is dataclasses.MISSING
            p.x = 7
            assert p.x == 7 and vars(p)["x"] == 7 and solution.Point.KIND == "point"
            v = solution.Version
            assert sorted([v(3), v(1), v(2)]) == [v(1), v(2), v(3)] and v(1) < v(2) and max(v(1), v(2)) == v(2)
            expect(lambda: setattr(v(1), "major", 2)).raises(dataclasses.FrozenInstanceError)
            """,
            SOURCE,
        )

    def test_properties_descriptors_and_abstract_classes_work(self):
        self.passes(
            """
            s = solution.Square()
            assert s.double == 2 and s.area() == 1 and isinstance(s, solution.Shape) and issubclass(solution.Square, solution.Shape)
            s.double = 5
            assert s.set_to == 5 and solution.Square.unit().area() == 1 and solution.Square.sides() == 4
            assert solution.Square.made == 2 and solution.Shape.made == 0
            expect(solution.Shape).raises(TypeError, match="abstract")
            a = solution.Account(5)
            assert a.balance == 5
            expect(setattr, a, "balance", -1).raises(ValueError, match="positive")
            expect(solution.Account, 0).raises(ValueError)
            assert not hasattr(a, "nothing") and getattr(a, "nothing", 3) == 3
            del s.set_to
            assert not hasattr(s, "set_to")
            """,
            SOURCE,
        )

    def test_protocols_of_collections_are_recognised(self):
        self.passes(
            """
            import collections.abc as abc
            t = solution.Table({"a": 1})
            assert isinstance(t, abc.Mapping) and not isinstance(t, abc.MutableMapping) and dict(t) == {"a": 1} and list(t) == ["a"]
            assert len(t) == 1 and t["a"] == 1 and "a" in t and t.get("b") is None and list(t.items()) == [("a", 1)]
            g = solution.count()
            assert isinstance(g, abc.Iterator) and isinstance(g, abc.Iterable) and isinstance(g, abc.Generator) and list(g) == [1, 2]
            assert isinstance(solution.greet, abc.Callable) and callable(solution.greet) and callable(solution.Vector(1))
            assert not callable(solution.Plain()) and not isinstance(solution.Plain(), abc.Iterable)
            assert iter(g) is g and list(solution.count()) == [1, 2] and [*solution.count()] == [1, 2]
            assert isinstance(solution.Vector(1), abc.Hashable) and isinstance(solution.Vector(1), abc.Sized)
            assert solution.is_a({}, abc.Mapping) and solution.is_a([], abc.Iterable)
            """,
            SOURCE,
        )

    def test_operators_are_the_learners(self):
        self.passes(
            """
            V = solution.Vector
            assert V(1, 2) + V(3, 4) == V(4, 6) and V(1) * 3 == V(3) and 3 * V(1) == V(3)
            assert len(V(1, 2)) == 2 and not V(0) and V(1) and 1 in V(1) and V(5, 6)[1] == 6 and V(1)() == "called"
            assert len({V(1), V(1), V(2)}) == 2 and V(1) in {V(1)} and V(1) in [V(1)] and [V(1)] == [V(1)]
            expect(V(1) + V(2)).equals(V(3))
            expect(lambda: solution.Plain() + 1).raises(TypeError)
            expect(lambda: len(solution.Plain())).raises(TypeError)
            """,
            SOURCE,
        )

    def test_functions_tell_their_signature_and_their_names(self):
        self.passes(
            """
            import inspect
            f = solution.greet
            assert (f.__name__, f.__doc__, f.__module__, f.level) == ("greet", "Say hello.", "solution", 3)
            assert f.__wrapped__("x") == "hi x" and f.__wrapped__ is not f and f.__dict__["level"] == 3
            assert str(inspect.signature(f)) == "(name: str, *rest, loud: bool = False, **more) -> str"
            parameter = inspect.signature(f).parameters["loud"]
            assert parameter.kind is inspect.Parameter.KEYWORD_ONLY and parameter.default is False
            assert list(inspect.signature(solution.Point).parameters) == ["x", "y", "tags"]
            assert list(inspect.signature(solution.Vector(1).__add__).parameters) == ["o"]
            assert inspect.isfunction(f) and inspect.isgeneratorfunction(solution.count) and inspect.iscoroutinefunction(solution.later)
            assert inspect.isclass(solution.Point) and inspect.isgenerator(solution.count()) and inspect.ismethod(solution.Square().area)
            """,
            SOURCE,
        )

    def test_copies_are_made_over_there_and_pickling_is_refused(self):
        self.passes(
            """
            import copy, pickle
            p = solution.Point(1, 2, [3])
            q, r = copy.copy(p), copy.deepcopy(p)
            assert q == p and q is not p and r == p
            p.x = 5
            assert (q.x, r.x) == (1, 1) and copy.copy(solution.Point) is solution.Point
            assert copy.deepcopy([p])[0] == p
            for thing in (p, solution.greet):
                expect(pickle.dumps, thing).raises(TypeError, match="cannot be pickled")
            """,
            SOURCE,
        )

    def test_attributes_of_the_checks_own_objects_can_be_sorted_by(self):
        self.passes(
            """
            class Row:
                def __init__(self, n): self.n = n
                def __lt__(self, other): return self.n < other.n
            rows = [Row(2), Row(1)]
            assert solution.keyed(rows, lambda r: r.n) == rows[::-1] and solution.keyed(rows, None)[0] is rows[1]
            assert solution.is_a(rows[0], Row) and not solution.is_a(1, Row)
            """,
            SOURCE,
        )


if __name__ == "__main__":
    unittest.main()
