"""What a submission may ask of a check's functions and database objects in a split sitting, and what it is told."""

import unittest

from .sitting import Sitting

SOURCE = '''
import asyncio
import functools
import inspect
import sqlite3

def kinds(f):
    return [inspect.iscoroutinefunction(f), inspect.isgeneratorfunction(f), inspect.isasyncgenfunction(f), asyncio.iscoroutinefunction(f)]
def signature(f): return str(inspect.signature(f))
def code(f): return [n for n in dir(f.__code__) if not n.startswith("__")]
def get(thing, name): return getattr(thing, name)
def wrapped(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs)
    return wrapper
def transaction(conn):
    conn.__enter__()
    try:
        conn.execute("INSERT INTO t VALUES (3, 'c')")
        raise ValueError
    except ValueError as problem:
        conn.__exit__(type(problem), problem, problem.__traceback__)
def first(it):
    return it.__iter__().__next__()
def caught(conn):
    try:
        conn.execute("INSERT INTO t VALUES (1, 'again')")
    except sqlite3.IntegrityError as problem:
        return [type(problem) is sqlite3.IntegrityError, isinstance(problem, sqlite3.Error), isinstance(conn, sqlite3.Connection),
                isinstance(conn.execute("SELECT 1"), sqlite3.Cursor)]
def refused():
    raise sqlite3.IntegrityError("no")
def rows(conn):
    conn.row_factory = sqlite3.Row
    row = conn.execute("SELECT id, name FROM t").fetchone()
    return [row["name"], row[0], dict(row), tuple(row), row.keys(), list(row), len(row), type(row) is sqlite3.Row]
def dicts(conn):
    conn.row_factory = lambda cursor, row: {c[0]: v for c, v in zip(cursor.description, row)}
    return conn.execute("SELECT id, name FROM t").fetchone()
def settings(conn):
    conn.isolation_level = None
    cursor = conn.cursor()
    cursor.arraysize = 2
    cursor.row_factory = sqlite3.Row
    return len(cursor.execute("SELECT * FROM t").fetchmany())
def spoil(conn): conn.in_transaction = True
def call(f):
    x = 1
    return f()
class Outer:
    class Base: pass
    class Sub(Base): pass
class Closing:
    def __init__(self, f): self.f = f
    def __del__(self): self.f()
def records(source):
    with source() as lines:
        for line in lines:
            yield line
def closing(f): return Closing(f)
'''


class Facts(Sitting):
    def passes(self, body, source=SOURCE):
        super().passes(body, source)

    def test_what_kind_a_function_of_the_check_is(self):
        self.passes(
            """
            async def settle(): pass
            def gen(): yield
            async def agen(): yield
            def plain(): pass
            class Thing:
                async def method(self, x): pass
            assert solution.kinds(settle) == [True, False, False, True]
            assert solution.kinds(gen) == [False, True, False, False]
            assert solution.kinds(agen) == [False, False, True, False]
            assert solution.kinds(plain) == [False] * 4
            assert solution.kinds(Thing().method) == [True, False, False, True] == solution.kinds(Thing.method)
            assert solution.code(plain) == ["co_flags"]
            """
        )

    def test_the_signature_of_a_function_of_the_check(self):
        self.passes(
            """
            import inspect
            def f(a: "int", /, b: str = "x", *args, c: dict = {"secret": 1}, **kw) -> None: pass
            class Thing:
                def method(self, x, y=2): pass
            assert solution.signature(f) == "(a: 'int', /, b: str = 'x', *args, c: dict = <default>, **kw) -> None"
            assert solution.signature(Thing().method) == "(x, y=2)" and solution.signature(Thing.method) == "(self, x, y=2)"
            """
        )

    def test_functools_wraps_takes_a_function_of_the_check_for_its_model(self):
        self.passes(
            """
            import functools, inspect
            def charge(account, cents, *, currency="EUR"):
                "Charge."
                return account, cents, currency
            charge.route = "/charge"
            charge._private = 1
            wrapper = solution.wrapped(charge)
            for name in ("__name__", "__doc__", "__module__", "__qualname__"):
                assert getattr(wrapper, name) == getattr(charge, name)
            assert wrapper.__wrapped__ is charge and wrapper.route == "/charge"
            assert str(inspect.signature(wrapper)) == str(inspect.signature(charge))
            assert str(inspect.signature(wrapper, follow_wrapped=False)) == "(*args, **kwargs)"
            assert wrapper("ann", 3) == ("ann", 3, "EUR")
            @functools.wraps(charge)
            def outer(*a): pass
            assert solution.get(outer, "__wrapped__") is charge
            for name in ("__globals__", "__closure__", "__defaults__", "__kwdefaults__", "_private"):
                expect(solution.get, charge, name).raises(AttributeError)
            """
        )

    def test_operators_that_are_spelled_out(self):
        self.passes(
            """
            from katabook import sql
            conn = sql.connect()
            conn.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name)")
            solution.transaction(conn)
            assert not conn.in_transaction and conn.execute("SELECT * FROM t").fetchall() == []
            assert solution.first(iter([5, 6])) == 5
            """
        )

    def test_sqlite3_is_the_same_on_both_sides(self):
        self.passes(
            """
            import sqlite3
            from katabook import sql
            for connect in sqlite3.connect, sql.connect:
                conn = connect(":memory:")
                conn.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name)")
                conn.execute("INSERT INTO t VALUES (1, 'a'), (2, 'b'), (3, 'c')")
                assert solution.caught(conn) == [True] * 4
                expect(solution.rows, conn).returns(["a", 1, {"id": 1, "name": "a"}, (1, "a"), ["id", "name"], [1, "a"], 2, True])
                assert solution.dicts(conn) == {"id": 1, "name": "a"}
                assert conn.execute("SELECT 7").fetchall() == [(7,)]  # the learner's factory is for the learner's rows
                conn.commit()
                assert solution.settings(conn) == 2 and conn.isolation_level is None
                expect(solution.spoil, conn).raises(AttributeError)
            expect(solution.refused).raises(sqlite3.IntegrityError)
            """
        )

    def test_the_learners_line_is_known_while_it_calls_back(self):
        self.passes(
            """
            from katabook._running import context as _context
            from katabook.source import of
            seen = []
            def note():
                seen.append(_context.learner_place())
                return solution.Outer and 1
            solution.call(note)
            assert seen[0].source == "return f()" and seen[0].function == "call" and of(solution).functions["call"].line == seen[0].line - 2
            assert _context.learner_place() is None
            """
        )

    def test_classes_tell_of_their_own_bases(self):
        self.passes(
            """
            Base, Sub = solution.Outer.Base, solution.Outer.Sub
            assert Sub.__bases__ == (Base,) and Base.__bases__ == (object,) and Sub.__mro__ == (Sub, Base, object)
            assert Base.__subclasses__() == [Sub] and Sub.__name__ == "Sub" and Sub.__qualname__ == "Outer.Sub" and Sub.__base__ is Base
            """
        )

    def test_what_dies_with_its_proxy_dies_at_once(self):
        self.passes(
            """
            import contextlib
            events = []
            @contextlib.contextmanager
            def source():
                yield ["a", "b"]
                events.append("closed")
            class Source:
                def __enter__(self): return ["a", "b"]
                def __exit__(self, *exc): events.append("closed")
            for _ in solution.records(Source):
                break
            assert events == ["closed"], events
            thing = solution.closing(lambda: events.append("gone"))
            del thing
            assert events == ["closed", "gone"], events
            def serving():
                thing = solution.closing(lambda: events.append("nested"))
            solution.call(serving)
            assert events[-1] == "nested"
            """
        )


if __name__ == "__main__":
    unittest.main()
