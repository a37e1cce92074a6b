"""Exceptions and context managers across a split sitting."""

import unittest

from .sitting import Sitting, held

SOURCE = '''
import contextlib

class Err(ValueError):
    code = 7
class Deep(Exception):
    def __init__(self, where, *, level):
        super().__init__(f"{where} at {level}")
        self.where, self.level = where, level
class Silent(Exception):
    def __str__(self): raise RuntimeError("no text")
class Holder(Exception):
    pass
class Thing: pass
def chained():
    try:
        {}["k"]
    except KeyError as e:
        raise Err("no") from e
def contextual():
    try:
        1 / 0
    except ZeroDivisionError:
        raise Err("while")
def deep(): raise Deep("here", level=3)
def silent(): raise Silent("x")
kept = Err("kept")
def same_again(): raise kept
def odd():
    e = Holder("odd")
    e.thing = Thing()
    e.loop = []
    e.loop.append(e.loop)
    raise e
def group(): raise ExceptionGroup("two", [ValueError(1), Err(2)])
def noted():
    e = ValueError("n"); e.add_note("a note"); raise e
def missing(): return open("/no/such/file")
def call(f, *a): return f(*a)
def wrap(f):
    try:
        f()
    except Exception as e:
        raise Err("wrapped") from e
def catch(f):
    try:
        f()
    except BaseException as e:
        return e
def again(f):
    try:
        f()
    except Exception:
        raise
class Swallow:
    log = None
    def __enter__(self): return "in"
    def __exit__(self, kind, value, tb):
        self.log = (kind, value)
        return kind is not None and issubclass(kind, KeyError)
@contextlib.contextmanager
def managed(log):
    log("in")
    try:
        yield 5
    except LookupError as e:
        log(type(e).__name__)
    finally:
        log("out")
def use(cm):
    with cm as x:
        raise KeyError(x)
    return "swallowed"
'''


class Exceptions(Sitting):
    def test_causes_contexts_notes_and_fields_come_along(self):
        self.passes(
            """
            e = expect(solution.chained).raises(solution.Err, match="^no$")
            assert type(e.__cause__) is KeyError and e.__cause__.args == ("k",) and e.__suppress_context__
            e = expect(solution.contextual).raises(solution.Err)
            assert type(e.__context__) is ZeroDivisionError and e.__cause__ is None
            e = expect(solution.deep).raises(solution.Deep, match="here at 3")
            assert (e.where, e.level, str(e)) == ("here", 3, "here at 3")
            assert expect(solution.noted).raises(ValueError).__notes__ == ["a note"]
            e = expect(solution.missing).raises(FileNotFoundError)
            assert e.errno == 2 and e.filename == "/no/such/file"
            e = expect(solution.odd).raises(solution.Holder, match="odd")
            assert isinstance(e.thing, solution.Thing)
            e = expect(solution.odd).raises(solution.Holder, match="odd")
            assert isinstance(e.thing, solution.Thing)
            """,
            SOURCE,
        )

    def test_groups_are_split_as_at_home(self):
        self.passes(
            """
            try:
                solution.group()
            except* solution.Err as found:
                assert len(found.exceptions) == 1
            except* ValueError as found:
                assert found.exceptions[0].args == (1,)
            """,
            SOURCE,
        )

    def test_one_exception_is_one_object(self):
        self.passes(
            """
            first = expect(solution.same_again).raises(solution.Err)
            assert expect(solution.same_again).raises(solution.Err, same=first) is first and first is solution.kept
            mine = OSError(5, "mine")
            def boom(): raise mine
            for call in (solution.call, solution.again):
                expect(call, boom).raises(OSError, same=mine)
            assert solution.catch(boom) is mine
            e = expect(solution.wrap, boom).raises(solution.Err)
            assert e.__cause__ is mine
            """,
            SOURCE,
        )

    def test_a_text_that_raises_is_said(self):
        verdict = held("solution.silent()", SOURCE)
        self.assertEqual(verdict["outcome"], "raised")
        self.assertIn("str() raised RuntimeError", verdict["message"])

    def test_exceptions_of_the_check_tell_the_learner_no_causes(self):
        self.passes(
            """
            def boom():
                try:
                    raise ValueError("expected is 42")
                except ValueError as e:
                    raise KeyError("k") from e
            def look():
                e = solution.catch(boom)
                return e
            e = look()
            assert type(e) is KeyError and e.__cause__ is not None
            assert solution.cause_of(boom) is None
            """,
            SOURCE + "\ndef cause_of(f):\n    e = catch(f)\n    return e.__cause__ or e.__context__\n",
        )

    def test_what_sqlite_says_of_an_error_is_there_on_both_sides(self):
        self.passes(
            """
            import sqlite3
            conn = sqlite3.connect(":memory:")
            conn.execute("CREATE TABLE t (id INTEGER PRIMARY KEY)")
            def twice():
                conn.executemany("INSERT INTO t VALUES (?)", [(1,), (1,)])
            assert solution.name_of(twice) == "SQLITE_CONSTRAINT_PRIMARYKEY"
            assert solution.catch(twice).sqlite_errorcode == sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY
            """,
            SOURCE + "\ndef name_of(f):\n    return catch(f).sqlite_errorname\n",
        )


class ContextManagers(Sitting):
    def test_they_enter_leave_and_swallow(self):
        self.passes(
            """
            s = solution.Swallow()
            with s as x:
                assert x == "in"
                problem = KeyError("k")
                raise problem
            kind, value = s.log
            assert kind is KeyError and value is problem
            def raising():
                with s: raise ValueError("out")
            expect(raising).raises(ValueError)
            log = []
            with solution.managed(log.append) as five:
                assert five == 5
                raise IndexError
            assert log == ["in", "IndexError", "out"]
            import contextlib
            @contextlib.contextmanager
            def mine():
                try:
                    yield 1
                except KeyError as e:
                    assert e.args == (1,)
            assert solution.use(mine()) == "swallowed" and solution.use(contextlib.suppress(KeyError)) == "swallowed"
            with contextlib.ExitStack() as stack:
                assert stack.enter_context(solution.Swallow()) == "in"
            import unittest
            case = unittest.TestCase()
            with case.assertRaises(solution.Err) as caught:
                solution.chained()
            assert caught.exception.code == 7
            with case.assertRaisesRegex(ValueError, "no"):
                solution.chained()
            """,
            SOURCE,
        )


if __name__ == "__main__":
    unittest.main()
