"""Checks for exception_flow: which calls are made on each path, and what the caller gets."""

from __future__ import annotations

import fixtures
from fixtures import Import, reaches_the_caller
from katabook import called, check, evidence, expect, fail, named, why

GOOD = ["tea 3\n", "milk 2\n", "salt 0\n"]
SOME_BAD = ["tea 3\n", "two milk\n", "salt 0\n", "\n"]
BAD = ["two milk\n", "\n"]


@check
def a_good_file_is_committed(solution):
    """A file without bad lines is saved line by line and committed once.

    `else` on the `try` around the loop is the place for what may only happen if nothing went wrong.
    """
    for lines in (GOOD, []):
        run = Import().run(solution, lines)
        run.show(f"{len(lines)} good lines" if lines else "an empty file")
        _not_a_line_rejected(run, solution, "every line is good")
        if lines and "parse" not in run.order:
            fail("no line was parsed: parse was never called", place=solution.import_orders)
        orders = [3, 2, 0] if lines else []
        if run.saved == [3, 2]:
            fail("the order 0 that parse returned for 'salt 0' was not saved", place=solution.import_orders)
        expect(run.saved).because("the lines are good, and save was not called once with each order that parse returned").at(solution.import_orders).equals(orders)
        if run.order[: 2 * len(lines)] != ["parse", "save"] * len(lines):
            fail("the lines were not taken one by one: parse a line, save its order, then the next", place=solution.import_orders)
        _committed(run, solution)
        expect(run.answer).because(f"{len(lines)} orders were saved and committed, and import_orders returned {run.answer!r}").at(
            solution.import_orders
        ).equals(len(lines))


@check
def bad_lines_are_rejected_and_nothing_is_committed(solution):
    """A line that `parse` refuses is put aside, the rest is read all the same, and the import is rolled back.

    The whole file has to be read once, so that the morning's report names every bad line and not only the first.
    """
    run = Import().run(solution, SOME_BAD)
    run.show("two good lines, two bad ones")
    evidence("rejected", run.rejected)
    if len(run.rejected) != 2:
        fail(f"parse refused two of the lines, and rejected holds {len(run.rejected)}", place=solution.import_orders)
    expect(run.rejected).because("rejected does not hold the two bad lines as they were").at(solution.import_orders).equals(BAD)
    expect(run.saved).because("good lines beside bad ones were not all saved once").at(solution.import_orders).equals([3, 0])
    if "commit" in run.order:
        fail("a line was bad, and the rest was committed all the same", place=solution.import_orders)
    if run.order.count("rollback") != 1:
        times = "no rollback was called" if "rollback" not in run.order else f"rollback was called {run.order.count('rollback')} times"
        fail(f"two lines were bad, and {times}", place=solution.import_orders)
    expect(run.answer).because(f"the import was rolled back, and import_orders returned {run.answer!r}").at(solution.import_orders).equals(0)


@check(after=a_good_file_is_committed)
def other_errors_undo_the_import_and_reach_the_caller(solution):
    """What is not about a line undoes the import, and its exception reaches the caller.

    A full disk that is reported as ten thousand bad lines sends people to look for the fault in the wrong place. Only
    `parse(line)` may stand in the `try` whose `except ValueError` rejects a line: `save` goes into its `else`.
    """
    for words, error in (
        ("save raised a ValueError", ValueError("database is full")),
        ("save raised an OSError", OSError("connection lost")),
    ):
        _undone(solution, words, "save", error)
    why(
        "A `for` loop asks the iterable for the next line, and that can fail like any call: a file on a network, a decoder that meets a wrong "
        "byte. Its `UnicodeDecodeError` is a `ValueError`, but no line is at fault that `parse` has seen."
    )
    words = "reading the next line raised a UnicodeDecodeError, which is a ValueError"
    run = _undone(solution, words, "reading", UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"))
    if run.saved != [3]:
        fail("the second line could not be read, and the first one had not been saved yet: each line is saved before the next is read", place=solution.import_orders)
    why(
        "`parse` announces a bad line by a ValueError. A KeyError or an AttributeError in it is a bug in your own code: caught with "
        "`except Exception`, it turns every good line into a bad one, and nobody sees the traceback."
    )
    for error in (KeyError("pieces"), AttributeError("'Order' object has no attribute 'pieces'")):
        _undone(solution, f"parse raised {fixtures.with_article(error)}, which is a bug in parse", "parse", error)
    why(
        "`KeyboardInterrupt`, `SystemExit` and `GeneratorExit` are subclasses of `BaseException`, but not of `Exception`: an `except Exception` does "
        "not see them go by. Code that cleans up and raises again may catch `BaseException`."
    )
    for step, error in (("save", KeyboardInterrupt()), ("parse", SystemExit(1))):
        _undone(solution, f"{step} was interrupted by a {type(error).__name__}", step, error)


@check(after=a_good_file_is_committed)
def an_end_that_fails_is_not_followed_by_another(solution):
    """If `commit` or `rollback` fails, its exception reaches the caller, and neither of them is called again.

    What stands in the `try` block is watched by its `except`, the last line as well: a commit in there that fails is
    followed by a rollback. In the `else` block it is not.
    """
    error = OSError("no answer from the database")
    for words, before, lines, fails in (
        ("commit failed", "no line was bad", GOOD, {"commit": error}),
        ("rollback failed after bad lines", "some lines were bad", SOME_BAD, {"rollback": error}),
        ("rollback failed after a failing save", "save failed", GOOD, {"save": OSError("database is full"), "rollback": error}),
    ):
        run = Import(fails).run(solution, lines)
        run.show(words)
        step = f"{words.split()[0]} fails"
        if step not in run.order:
            fail(f"{before}, and {step.split()[0]} was never called", place=solution.import_orders)
        again = [name for name in run.order[run.order.index(step) + 1 :] if name.split()[0] in ("commit", "rollback")]
        if again:
            fail(f"{words}, and after that {again[0].split()[0]} was called", place=solution.import_orders)
        if lines is GOOD:
            _not_a_line_rejected(run, solution, words)
        reaches_the_caller(run, error, words, solution.import_orders)


@check
def the_store_is_closed_once_on_every_path(solution):
    """However the import ends, the store is closed once, and last.

    `finally` runs on each way out of the `try` statement: its end, a `return`, an exception that was caught, one that
    was not, and one raised by the clean-up itself.
    """
    error = OSError("connection lost")
    for words, lines, fails in (
        ("all went well", GOOD, {}),
        ("some lines were bad", SOME_BAD, {}),
        ("a line could not be read", GOOD, {"reading": error}),
        ("parse had a bug", GOOD, {"parse": KeyError("pieces")}),
        ("save failed", GOOD, {"save": error}),
        ("Ctrl-C was pressed during save", GOOD, {"save": KeyboardInterrupt()}),
        ("commit failed", GOOD, {"commit": error}),
        ("rollback failed after bad lines", SOME_BAD, {"rollback": error}),
        ("save failed, and then rollback", GOOD, {"save": error, "rollback": OSError("still no connection")}),
    ):
        run = Import(fails).run(solution, lines)
        run.show(words)
        closed = run.order.count("close")
        if closed != 1:
            fail(f"{words}, and the store was {'never closed' if not closed else f'closed {closed} times'}", place=solution.import_orders)
        if run.order[-1] != "close":
            fail(f"{words}, and {run.order[-1].split()[0]} was called after close", place=solution.import_orders)


@check(stretch=True)
def the_cause_is_kept(solution):
    """A setting that cannot be had is a SettingsError, and the original exception is its cause.

    `raise … from error` sets `__cause__`, and the traceback says "The above exception was the direct cause of the
    following exception". Without `from`, it says that another exception occurred while the first one was handled,
    which reads like a bug in the handler.
    """
    calls = []
    read = named(lambda: calls.append("read") or " 500\n", "read")
    expect(solution.batch_size, read).named("batch_size(read), where read() returns ' 500\\n'").returns(500)
    if len(calls) != 1:
        fail(f"batch_size called read {len(calls)} times", place=solution.batch_size)
    for words, read, original in fixtures.readers():
        raised = None
        try:
            answer = called(solution.batch_size, read)
        except Exception as problem:
            raised = problem
        if raised is None:
            fail(f"{words}, and batch_size returned {answer!r}", place=solution.batch_size)
        if not isinstance(raised, solution.SettingsError):
            fail(f"{words}, and batch_size let it out as it was" if raised is original or type(raised) is ValueError else f"{words}, and batch_size raised a {type(raised).__name__}", place=solution.batch_size)
        cause = raised.__cause__
        evidence(f"{words}; __cause__ of the SettingsError", "None" if cause is None else f"a {type(cause).__name__}")
        if cause is None:
            fail(f"{words}, and the SettingsError has no __cause__", place=solution.batch_size)
        if cause is not original if original is not None else type(cause) is not ValueError:
            fail(f"{words}, and the __cause__ of the SettingsError is another exception", place=solution.batch_size)
    bug = AttributeError("'NoneType' object has no attribute 'read'")

    def broken():
        raise bug

    try:
        answer = called(solution.batch_size, broken)
    except Exception as problem:
        if problem is not bug:
            fail(f"read raised an AttributeError, which is a bug, and the caller got {fixtures.with_article(problem)}", place=solution.batch_size)
    else:
        fail(f"read raised an AttributeError, and batch_size returned {answer!r}", place=solution.batch_size)


# --- how it is observed ----------------------------------------------------------------------


def _undone(solution, words, step, error):
    """An import in which `step` raises `error` at the second of three good lines."""
    run = Import({step: error}).run(solution, GOOD)
    run.show(words)
    _not_a_line_rejected(run, solution, words)
    if "commit" in run.order:
        fail(f"{words}, and what was saved until then was committed", place=solution.import_orders)
    rolled_back = run.order.count("rollback")
    if rolled_back != 1:
        fail(f"{words}, and {'no rollback was called' if not rolled_back else f'rollback was called {rolled_back} times'}", place=solution.import_orders)
    reaches_the_caller(run, error, words, solution.import_orders)
    return run


def _committed(run, solution):
    if run.order.count("commit") != 1 or "rollback" in run.order:
        what = "rollback was called" if "rollback" in run.order else "commit was never called" if "commit" not in run.order else "commit was called more than once"
        fail(f"no line was bad, and {what}", place=solution.import_orders)


def _not_a_line_rejected(run, solution, words):
    if run.rejected:
        fail(f"{words}, and a line was rejected for it", place=solution.import_orders)
