"""Identity in a split sitting: parts that are shared, values that hold themselves, and what is done to them later."""

import unittest

from .sitting import Sitting

SOURCE = '''
import collections

def grid(n): return [[0] * n] * n
def rows(n): return [[0] * n for _ in range(n)]
def twice(x): return [x, x]
def same(x): return x
def first(x): return x[0]
def are_same(a, b): return a is b
def put(rows, i, j, value): rows[i][j] = value
def swap(rows): rows[0], rows[1] = rows[1], rows[0]
def link(a, b):
    a.append(b)
    b.append(a)
def call(f, *args): return f(*args)
def add(n, found=[]):
    found.append(n)
    return found
def ring():
    a, b = {}, []
    a["b"], a["t"] = b, (a, b)
    b.append(a)
    return a
def fill(d):
    d["new"] = row = []
    row.append(d)
    return row
def raising(items):
    items.append(1)
    raise ValueError(items)

names = []

class Box:
    shared = {}
    def __init__(self, items): self.items = items
    def add(self, x): self.items.append(x)
    def copied(self): return list(self.items)

def kinds():
    d = collections.deque([1], maxlen=3)
    o = collections.OrderedDict(a=d)
    c = collections.defaultdict(list, {"o": o})
    b = bytearray(b"x")
    return [d, o, c, b, (d, b), collections.Counter("aab"), frozenset([1]), {1}, d, o, c, b]
'''


class Identity(Sitting):
    def passes(self, body, source=SOURCE):
        super().passes(body, source)

    def test_a_row_that_is_there_three_times_is_one_row(self):
        self.passes(
            """
            g = solution.grid(3)
            g[0][0] = 1
            assert g == [[1, 0, 0]] * 3 and g[0] is g[1] is g[2]
            r = solution.rows(3)
            r[0][0] = 1
            assert r == [[1, 0, 0], [0, 0, 0], [0, 0, 0]]
            """
        )

    def test_what_is_returned_twice_is_one_object_of_every_kind(self):
        self.passes(
            """
            for thing in ([1], {1: 2}, {1}, bytearray(b"1"), (1, [2]), frozenset([1]), [[]], {"a": []}):
                a, b = solution.twice(thing)
                assert a is b and a is thing, thing
            """
        )

    def test_all_kinds_of_containers_keep_their_identity(self):
        self.passes(
            """
            k = solution.kinds()
            d, o, c, b, t, counted, fs, s, *again = k
            assert all(x is y for x, y in zip((d, o, c, b), again)), k
            assert t[0] is d and t[1] is b and o["a"] is d and c["o"] is o
            assert d.maxlen == 3 and c["x"] == [] and counted["a"] == 2 and fs == {1} and s == {1}
            """
        )

    def test_an_argument_that_comes_back_is_the_one_that_was_given_and_so_are_its_parts(self):
        self.passes(
            """
            row, other = [1], (2, [3])
            rows = [row, other]
            assert solution.same(rows) is rows and solution.first(rows) is row
            assert solution.same(other) is other and solution.are_same(row, row) and not solution.are_same([1], [1])
            """
        )

    def test_arguments_that_share_parts_share_them_there_and_after_a_change(self):
        self.passes(
            """
            row = [0, 0]
            rows = [row, row]
            assert solution.put(rows, 0, 1, 5) is None
            assert row == [0, 5] and rows[0] is row and rows[1] is row
            a, b = [1], [2]
            pair = [a, b]
            solution.swap(pair)
            assert pair[0] is b and pair[1] is a
            solution.link(a, b)
            assert a == [1, b] and a[1] is b and b[1] is a
            """
        )

    def test_values_that_hold_themselves_cross_both_ways(self):
        self.passes(
            """
            a = solution.ring()
            assert a["b"][0] is a and a["t"][0] is a and a["t"][1] is a["b"] and len(a) == 2
            t = ([],)
            t[0].append(t)
            got = solution.same(t)
            assert got[0][0] is got and len(got) == 1
            mine = {}
            row = solution.fill(mine)
            assert mine["new"] is row and row[0] is mine
            d = {}
            d["self"] = d
            assert solution.same(d) is d
            """
        )

    def test_a_list_that_is_kept_is_seen_to_change(self):
        self.passes(
            """
            items = [1]
            box = solution.Box(items)
            items.append(2)
            assert box.copied() == [1, 2]
            box.add(3)
            assert items == [1, 2, 3] and box.items is items
            solution.names.append("x")
            assert solution.names == ["x"]
            solution.names.clear()
            assert solution.names == []
            solution.Box.shared["k"] = 1
            assert solution.Box.shared == {"k": 1}
            a, b = solution.add(1), solution.add(2)
            assert a is b and a == [1, 2]
            """
        )

    def test_callbacks_are_given_the_very_parts(self):
        self.passes(
            """
            row = [1]
            seen = []
            def look(rows):
                seen.append(rows[0] is row)
                row.append(2)
                return rows[0]
            assert solution.call(look, [row]) is row
            assert seen == [True] and row == [1, 2]
            """
        )

    def test_an_exception_and_its_argument_share_parts(self):
        self.passes(
            """
            items = [0]
            try:
                solution.raising(items)
            except ValueError as problem:
                assert problem.args[0] is items and items == [0, 1]
            else:
                fail("nothing was raised")
            """
        )

    def test_large_arguments_are_written_back_whatever_they_hold(self):
        self.passes(
            """
            rows = [[i] for i in range(3000)]
            kept = rows[7]
            solution.put(rows, 7, 0, "x")
            assert kept == ["x"] and rows[7] is kept and rows[8] == [8]
            many = {i: [i] for i in range(2000)}
            for n in range(50):
                solution.put(many, n, 0, -1)
            assert [many[n] for n in range(51)] == [[-1]] * 50 + [[50]]
            """
        )

    def test_what_nobody_holds_any_more_is_forgotten(self):
        self.passes(
            """
            from katabook._split import checker as _checker
            memory = _checker.peer_of(solution).memory
            for n in range(500):
                assert solution.same([n, [n], (n, [n])])[0] == n
            solution.same(1)
            solution.same(1)
            assert len(memory._things) < 20, len(memory._things)
            held = [solution.rows(2) for _ in range(500)]
            solution.same(1)
            assert len(memory._things) < 500, len(memory._things)
            assert held[0] == [[0, 0], [0, 0]]
            """
        )


if __name__ == "__main__":
    unittest.main()
