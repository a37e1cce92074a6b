"""Values, and objects that nearly are values, on their way through a split sitting."""

import unittest

from .sitting import Sitting, held

SOURCE = '''
import collections, dataclasses, enum, functools, typing, collections.abc, abc, json, queue

Pair = collections.namedtuple("Pair", "a b")
def pair(): return Pair(1, 2)
def same(x): return x
def huge(bits): return 1 << bits
def nest(n):
    a = []
    for _ in range(n): a = [a]
    return a
class Color(enum.Enum):
    RED = "red"
    BLUE = "blue"
class Level(enum.IntEnum):
    LOW = 1
def color(): return Color.RED
def level(): return Level.LOW
class Name(str): pass
class Liar(str):
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    __hash__ = str.__hash__
class Low(int):
    def __lt__(self, other): return True
    def __gt__(self, other): return True
class Table(dict):
    def items(self): return [("forged", 1)]
    def __iter__(self): return iter(["forged"])
class Row(list): pass
class Frozen(frozenset): pass
'''


class Values(Sitting):
    def test_huge_ints_cross_up_to_a_bound(self):
        self.passes(
            """
            for bits in (62, 63, 64, 100, 5000, 7_999_990):
                for n in (1 << bits, -(1 << bits), (1 << bits) - 1):
                    assert solution.same(n) == n
            """,
            SOURCE,
        )
        self.assertIn("too large to hand over", held("solution.huge(9_000_000)", SOURCE)["message"])

    def test_values_nested_thousands_deep_cross(self):
        self.passes(
            """
            def depth(thing):
                count = 0
                while thing:
                    count, thing = count + 1, thing[0]
                return count
            for n in (50, 150, 2000, 20_000):
                assert depth(solution.nest(n)) == n
                assert depth(solution.same(solution.nest(n))) == n
                deep = []
                for _ in range(n - 1): deep = (deep,)
                assert depth(solution.same(deep)) == n - 1
                del deep
            assert solution.same(1) == 1
            """,
            SOURCE,
        )

    def test_a_key_that_is_nested_too_deep_is_refused_in_words(self):
        self.passes(
            """
            key = ()
            for _ in range(200): key = (key, 1)
            try:
                solution.same({key: 1})
            except ValueError as problem:
                assert "nested more than" in str(problem)
            else:
                fail("it crossed")
            assert solution.same(1) == 1
            """,
            SOURCE,
        )

    def test_a_frame_that_is_too_long_is_refused_on_both_sides(self):
        self.passes(
            """
            for call in (lambda: solution.same("x" * 70_000_000), lambda: solution.same(solution.Name)("x").__mul__(70_000_000)):
                try:
                    call()
                except ValueError as problem:
                    assert "too much to hand over" in str(problem)
                else:
                    fail("it crossed")
            assert solution.same(2) == 2
            """,
            SOURCE,
        )

    def test_odd_floats_strings_and_keys_stay_what_they_are(self):
        self.passes(
            """
            import math
            assert math.isnan(solution.same(float("nan"))) and math.copysign(1, solution.same(-0.0)) == -1
            for v in ("\\ud800", "\\udc00\\ud800", "\\x00", "\\u2028", {(1, (2,)): 3}, {True: 1}, {None: 1}, {1.5: 2}, "a" * 70_000):
                expect(solution.same, v).returns(v)
            assert list(solution.same({"b": 1, "a": 2})) == ["b", "a"]
            assert solution.same(True) is True and type(solution.same(1)) is int
            """,
            SOURCE,
        )

    def test_arguments_changed_in_place_are_changed_here_whatever_they_hold(self):
        self.passes(
            """
            for first in ([1, 2], [1 << 90_000], [0.0], [True], [[1]], [float("nan")], [{}], [len], []):
                for new in (5, -0.0, 1, 1.0, None, "x", [1], 1 << 90_000):
                    mine, wanted = list(first), list(first)
                    assert solution.change(mine, new) is None
                    wanted[:1] = [new]
                    expect([repr(type(v)) for v in mine]).equals([repr(type(v)) for v in wanted])
                    expect(mine).equals(wanted)
            a, d, s, b = [3, 1], {"k": [1]}, {1}, bytearray(b"x")
            inner = d["k"]
            assert solution.all_of(a, d, s, b) is d and (a, d, s, b) == ([1, 3], {"k": [1], "n": 1}, {1, 2}, bytearray(b"xy")) and d["k"] is inner
            try:
                solution.change_and_raise(a)
            except KeyError:
                assert a == [1, 3, "late"]
            """,
            SOURCE + """
def change(items, new): items[:1] = [new]
def all_of(a, d, s, b):
    a.sort(); d["n"] = 1; s.add(2); b.extend(b"y")
    return d
def change_and_raise(a):
    a.append("late")
    raise KeyError
""",
        )

    def test_builtins_are_themselves(self):
        self.passes(
            """
            for thing in (int, len, sorted, ValueError, object, type, list, print):
                expect(solution.same, thing).returns_same(thing)
            """,
            SOURCE,
        )


class SubclassesOfBuiltins(Sitting):
    def test_a_namedtuple_is_used_and_compared_as_a_tuple(self):
        self.passes(
            """
            t = solution.pair()
            a, b = t
            assert t == (1, 2) and (1, 2) == t and t != (1, 3) and not t != (1, 2) and not t == [1, 2]
            assert (a, b, t.a, t[1], len(t), tuple(t)) == (1, 2, 1, 2, 2, (1, 2))
            assert t in [(1, 2)] and t < (1, 3) and t._asdict() == {"a": 1, "b": 2} and hash(t) == hash((1, 2)) and t in {(1, 2)}
            assert t == solution.pair() and t._replace(a=5) == (5, 2)
            """,
            SOURCE,
        )

    def test_an_exact_comparison_names_the_type(self):
        self.assertIn("type Pair where tuple", held("expect(solution.pair).returns((1, 2))", SOURCE)["message"])

    def test_enum_members_are_the_same_objects_and_compare_as_their_values_do(self):
        self.passes(
            """
            C = solution.Color
            red = C.RED
            assert red is solution.color() and red == C.RED and red != C.BLUE and C("red") is red and C["BLUE"] is C.BLUE
            assert red.value == "red" and red.name == "RED" and [c.name for c in C] == ["RED", "BLUE"] and len(C) == 2
            assert red in C and C.RED in {red} and {red: 1}[solution.color()] == 1 and isinstance(red, C)
            assert repr(red) == "<Color.RED: 'red'>" and bool(C)
            assert solution.level() == 1 and solution.level() < 2 and solution.Level.LOW in (1,)
            assert red != "red"
            """,
            SOURCE,
        )

    def test_a_subclass_that_lies_about_equality_is_compared_by_the_value_it_holds(self):
        self.passes(
            """
            liar = solution.Liar("a")
            assert liar == "a" and liar != "b" and not liar == "b" and not liar != "a" and "b" != liar
            assert liar not in ["b"] and liar not in {"b"} and "b" not in [liar]
            low = solution.Low(5)
            assert not low < 5 and not low > 5 and low <= 5 and not 6 < low
            assert solution.Table(a=1) == {"a": 1} and solution.Table() != {"forged": 1}
            assert solution.Row([1]) == [1] and solution.Frozen([1]) == {1} == solution.Frozen([1])
            """,
            SOURCE,
        )
        self.fails("expect(solution.Liar, 'a').returns('b')", SOURCE)
        self.fails("expect([solution.Liar('a')]).equals(['b'])", SOURCE)
        self.fails("expect(['b']).contains(solution.Liar('a'))", SOURCE)


class ExceptionClassesOfTheStandardLibrary(Sitting):
    def test_they_are_the_same_class_on_both_sides(self):
        self.passes(
            """
            import json, queue, decimal
            e = expect(solution.parse, "{").raises(json.JSONDecodeError, match="Expecting")
            assert e.pos == 1 and e.doc == "{" and e.msg.startswith("Expecting")
            expect(solution.empty).raises(queue.Empty)
            def boom(): raise decimal.InvalidOperation("x")
            assert solution.catches(boom) == "caught"
            """,
            """
            import json, queue, decimal
            def parse(s): return json.loads(s)
            def empty(): raise queue.Empty
            def catches(f):
                try:
                    f()
                except decimal.InvalidOperation:
                    return "caught"
            """,
        )


if __name__ == "__main__":
    unittest.main()
