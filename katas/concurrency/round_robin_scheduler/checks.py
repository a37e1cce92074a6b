"""Checks for round_robin_scheduler: the order in which tasks get their turns, and what their yields give them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from katabook import called, check, evidence, expect, fail, why


@check
def turns_go_round(solution):
    """Tasks take turns: one `yield` each, from the first to the last, and round again.

    A queue of generators that are run to their ends is a list of function calls. Multitasking is to come back to the middle of
    each.
    """
    scheduler, log = called(solution.Scheduler), []
    primed: list[str] = []

    def first() -> Iterator[None]:
        primed.append("begun")
        yield

    called(scheduler.spawn, first())
    if primed:
        fail("spawn ran the task up to its first yield, before run() was called", call="scheduler.spawn(generator)", place=solution.Scheduler)
    scheduler = called(solution.Scheduler)
    tasks = [called(scheduler.spawn, _steps(log, name, count)) for name, count in (("a", 3), ("b", 1), ("c", 0), ("d", 2))]
    if log:
        fail(f"spawn ran a task before run() was called: {' '.join(log)}", call="scheduler.spawn(generator)", place=solution.Scheduler)
    for task in tasks:
        if not hasattr(task, "done"):
            fail("spawn did not return a task, with the attributes done, result and error", call="scheduler.spawn(generator)", place=solution.Scheduler)
        expect((task.done, task.result, task.error)).because("a task that has not begun does not say done=False, result=None, error=None").at(solution.Task).equals((False, None, None))
    other = called(solution.Scheduler)
    called(other.run)
    if log:
        fail(f"another scheduler ran tasks that were not spawned there: {' '.join(log)}", call="Scheduler().run()", place=solution.Scheduler)
    expect(called(scheduler.run)).because("run() returned something").at(solution.Scheduler).equals(None)
    evidence("turns of four tasks", " ".join(log))
    _order(solution, log, "a1 b1 c. d1 a2 b. d2 a3 d. a.", "tasks of 3, 1, 0 and 2 steps did not take turns")
    expect([task.done for task in tasks]).because("after run(), not all tasks say that they are done").at(solution.Task).equals([True] * 4)
    log.clear()
    called(scheduler.spawn, _steps(log, "e", 2))
    called(scheduler.spawn, _steps(log, "f", 1))
    called(scheduler.run)
    _order(solution, log, "e1 f1 e2 f. e.", "run() was called again after more was spawned, and the turns were not these")
    expect(called(scheduler.run)).because("run() without any tasks returned something").at(solution.Scheduler).equals(None)
    why("Nobody takes the turn from a task that does not give it. That is the price of cooperation, and why a loop without a `yield` stops all others.")
    greedy: list[str] = []

    def hog() -> Iterator[None]:
        greedy.extend("h" * 1000)
        yield

    called(scheduler.spawn, _steps(greedy, "x", 2))
    called(scheduler.spawn, hog())
    called(scheduler.run)
    evidence("steps in one turn of a task that did not yield, while the other waited", greedy.index("x2") - greedy.index("x1") - 1)


@check(after=turns_go_round)
def a_new_task_goes_to_the_end(solution):
    """A task that is spawned during a turn goes to the end of the queue.

    The one that spawned it still has the turn. When it gives it up, it stands behind the new one.
    """
    scheduler, log = called(solution.Scheduler), []

    def parent() -> Iterator[None]:
        log.append("p1")
        scheduler.spawn(_steps(log, "x", 2))
        scheduler.spawn(_steps(log, "y", 1))
        log.append("p1 still")
        yield
        log.append("p2")

    called(scheduler.spawn, parent())
    called(scheduler.spawn, _steps(log, "b", 2))
    called(scheduler.run)
    _order(solution, log, "p1 p1-still b1 x1 y1 p2 b2 x2 y. b. x.".replace("-", " "), "a task spawned two others, and the turns were not these")


@check(after=turns_go_round)
def results_come_back(solution):
    """What a task returns is the value of the `yield` that waits for it.

    `next(generator)` and `send(None)` are the same: they put `None` in. A result has to be sent.
    """
    for result in (42, 0, None, "", [], False, KeyError("returned, not raised")):
        scheduler, got = called(solution.Scheduler), {}
        in_time: list[bool] = []

        def child() -> Iterator[None]:
            yield
            return result

        def parent() -> Iterator[Any]:
            mine = scheduler.spawn(child())
            got["child"] = yield mine
            in_time.append(mine.done)
            got["then"] = yield None

        def late() -> Iterator[Any]:
            yield
            yield
            yield
            got["ended"] = yield first

        first = called(scheduler.spawn, child())
        called(scheduler.spawn, parent())
        called(scheduler.spawn, late())
        called(scheduler.run)
        if len(got) < 3:
            missing = "one that waited for its child" if "child" not in got else "one that waited for a task that had ended already" if "ended" not in got else "one that had got a result"
            fail(f"run() has returned, and a task was never resumed: {missing}", call="result = yield task", place=solution.Scheduler)
        if in_time != [True]:
            fail("a task was resumed while the one that it waits for had not ended", call="result = yield task", place=solution.Scheduler)
        if got["child"] is not result and got["child"] != result:
            evidence("the child returned, and its parent got", f"{result!r}, and {got['child']!r}")
        expect(got["child"]).because(f"a child returned {result!r}, and its parent got something else").at(solution.Scheduler).equals(result)
        expect(got["then"]).because("a task that yielded None after a wait got something from that yield").at(solution.Scheduler).equals(None)
        expect(got["ended"]).because(f"a task had ended with {result!r}, and one that waited for it later got something else").at(solution.Scheduler).equals(result)
        expect((first.done, first.result, first.error)).named(f"done, result and error of a task that returned {result!r}").because(
            "done, result and error of a task that has returned are not right"
        ).at(solution.Task).equals((True, result, None))


@check(after=results_come_back)
def waiting_costs_no_turn(solution):
    """A task that waits is not resumed, and gets to the end of the queue when the wait is over.

    A scheduler that asks the waiting again and again is busy with asking. Park them, and let the one that ends wake them.
    """
    scheduler, log = called(solution.Scheduler), []
    worker = called(scheduler.spawn, _steps(log, "w", 3))

    def waits(name: str) -> Iterator[Any]:
        log.append(f"{name} waits")
        result = yield worker
        log.append(f"{name} got {result}")
        yield
        log.append(f"{name}.")

    for name in ("a", "b"):
        called(scheduler.spawn, waits(name))
    called(scheduler.spawn, _steps(log, "o", 5))
    called(scheduler.run)
    evidence("order", " | ".join(log))
    if "a got None" in log or log.index("w.") > min((log.index(entry) for entry in log if " got " in entry), default=99):
        fail("a task that waits was resumed before the other had ended", call="result = yield task", place=solution.Scheduler)
    woken = [entry for entry in log if " got " in entry]
    if len(woken) != 2:
        fail(f"two tasks waited for one, and {len(woken)} of them went on", call="result = yield task", place=solution.Scheduler)
    _order(
        solution, log, "w1|a waits|b waits|o1|w2|o2|w3|o3|w.|o4|a got 3|b got 3|o5|a.|b.|o.", "two tasks waited for a third, and the turns were not these",
        separator="|",
    )
    why("Those that wait go on in the order in which they began to wait, whatever their order was before.")
    scheduler, log = called(solution.Scheduler), []
    slow = called(scheduler.spawn, _steps([], "s", 9))

    def waits_after(name: str, turns: int) -> Iterator[Any]:
        for _ in range(turns):
            yield
        yield slow
        log.append(name)

    for name, turns in (("v", 4), ("w", 1), ("x", 3), ("y", 0), ("z", 2)):
        called(scheduler.spawn, waits_after(name, turns))
    called(scheduler.run)
    _order(solution, log, "y w z x v", "five tasks began to wait for one in the order y w z x v, and did not go on in that order")
    why("A task that has ended already is no reason to keep the turn: the one that asks for it goes to the end of the queue like all others.")
    scheduler, log = called(solution.Scheduler), []
    ended = called(scheduler.spawn, _steps(log, "e", 0))

    def asks() -> Iterator[Any]:
        yield
        log.append("asks")
        log.append(f"got {(yield ended)}")

    called(scheduler.spawn, asks())
    called(scheduler.spawn, _steps(log, "o", 3))
    called(scheduler.run)
    _order(solution, log, "e.|o1|asks|o2|got 0|o3|o.", "a task waited for one that had ended, and the turns were not these", separator="|")


@check(after=results_come_back)
def errors_go_to_those_who_wait(solution):
    """An exception ends its task, and is raised where somebody waits for it.

    The other tasks have nothing to do with it. The one that waits has: it gets the exception at its `yield`, as if it had made a
    call, and may catch it.
    """
    scheduler, log = called(solution.Scheduler), []
    error = KeyError("no shelf")

    def fails() -> Iterator[None]:
        yield
        raise error

    def catches() -> Iterator[Any]:
        try:
            yield broken
        except KeyError as problem:
            log.append("the same" if problem is error else "another")
        log.append(f"and {(yield helper)}")
        log.append(f"then {(yield None)}")
        return "caught"

    def passes_on() -> Iterator[Any]:
        yield broken
        log.append("went on after a failure")

    def asks_later() -> Iterator[Any]:
        for _ in range(4):
            yield
        try:
            yield broken
        except KeyError:
            log.append("later")

    def ends_another() -> Iterator[Any]:
        try:
            yield victim
        except KeyError:
            log.append("through two")

    def fails_at_once() -> Iterator[None]:
        raise error
        yield

    at_once = called(scheduler.spawn, fails_at_once())
    helper = called(scheduler.spawn, _steps([], "h", 1))
    broken = called(scheduler.spawn, fails())
    catcher = called(scheduler.spawn, catches())
    victim = called(scheduler.spawn, passes_on())
    called(scheduler.spawn, asks_later())
    called(scheduler.spawn, ends_another())
    others: list[str] = []
    other = called(scheduler.spawn, _steps(others, "o", 6))
    try:
        called(scheduler.run)
    except KeyError:
        evidence("when run() raised, the other task had had", f"{len(others)} of 7 turns")
        fail("a task raised KeyError, and run() raised it", call="scheduler.run()", place=solution.Scheduler)
    evidence("what those who waited saw", log)
    evidence("turns of another task", f"{len(others)} of 7")
    if "went on after a failure" in log:
        fail("a task failed, and the one that waited for it went on as if it had returned", call="result = yield task", place=solution.Scheduler)
    for word, sentence in (
        ("the same", "the one that waited did not get the very exception that ended the other"),
        ("and 1", "a task that had caught the exception of another then waited for a third, and did not get its result"),
        ("then None", "a task that had waited twice yielded None, and was not resumed with None"),
        ("through two", "an exception was not caught by the first that waited, and did not reach the one that waited for that"),
        ("later", "a task waited for one that had failed before, and did not get the exception"),
    ):
        if word not in log:
            fail(sentence, call="result = yield task", place=solution.Scheduler)
    if not other.done:
        fail("a task failed, and another one did not come to its end", call="scheduler.run()", place=solution.Scheduler)
    expect((broken.done, broken.result)).named("done and result of the failed task").because("done or result of a task that has failed is not right").at(solution.Task).equals((True, None))
    if at_once.error is not error or broken.error is not error or victim.error is not error:
        fail("the error of a failed task is not the exception that ended it", call="task.error", place=solution.Task)
    expect((catcher.done, catcher.result, catcher.error)).because("a task that has caught an exception and returned does not say so").at(solution.Task).equals((True, "caught", None))
    why("`KeyboardInterrupt` and `SystemExit` are meant for the whole program. A scheduler that keeps them cannot be stopped.")

    class Stop(BaseException):
        pass

    def stops() -> Iterator[None]:
        yield
        raise Stop

    called(scheduler.spawn, stops())
    try:
        called(scheduler.run)
    except Stop:
        evidence("a task raises something that is not an Exception", "it left run()")
    else:
        fail("a task raised something that is not an Exception, and it did not leave run()", call="scheduler.run()", place=solution.Scheduler)
    others.clear()
    called(scheduler.spawn, stops())
    called(scheduler.spawn, _steps(others, "o", 3))
    for _ in range(2):
        try:
            called(scheduler.run)
        except Stop:
            continue
    evidence("run() is called again after that: turns of another task", " ".join(others))
    if others != ["o1", "o2", "o3", "o."]:
        fail("something that is not an Exception left run(), and when run() was called again the other tasks did not go on", call="scheduler.run()", place=solution.Scheduler)


@check(after=waiting_costs_no_turn, stretch=True)
def a_circle_is_reported(solution):
    """Tasks that wait for each other are reported.

    Nobody is left who could wake them. A `run()` that returns says that all is done; one that goes on looking never returns.
    """
    def waits_for(tasks: dict[str, Any], name: str) -> Iterator[Any]:
        yield
        yield tasks[name]

    for words, plan in (("a task waits for itself", {"a": "a"}), ("two tasks wait for each other", {"a": "b", "b": "a"}), ("a task waits for one in a circle", {"a": "b", "b": "c", "c": "b"})):
        scheduler, log = called(solution.Scheduler), []
        tasks: dict[str, Any] = {}
        for name, other in plan.items():
            tasks[name] = called(scheduler.spawn, waits_for(tasks, other))
        called(scheduler.spawn, _steps(log, "o", 4))
        for times in ("", ", asked again"):
            try:
                called(scheduler.run)
            except RuntimeError:
                evidence(f"{words}{times}", "RuntimeError")
            else:
                evidence(f"{words}{times}", "run() returned")
                fail(f"{words}, and run() returned as if all were done", call="scheduler.run()", place=solution.Scheduler)
        if log[-1:] != ["o."]:
            fail("run() reported a circle before the other tasks had ended", call="scheduler.run()", place=solution.Scheduler)
    scheduler, log = called(solution.Scheduler), []
    child = called(scheduler.spawn, _steps(log, "c", 2))

    def waits() -> Iterator[Any]:
        yield child

    called(scheduler.spawn, waits())
    called(scheduler.spawn, waits())
    called(scheduler.run)
    evidence("tasks that wait for one that ends", "run() returned")


# --- how it is observed ----------------------------------------------------------------------


def _steps(log: list[str], name: str, count: int) -> Iterator[None]:
    """A task of `count` yields; notes each turn, and returns the count."""
    for step in range(1, count + 1):
        log.append(f"{name}{step}")
        yield
    log.append(f"{name}.")
    return count


def _order(solution: Any, log: list[str], wanted: str, sentence: str, separator: str = " ") -> None:
    found = separator.join(log)
    evidence("turns", found)
    expect(found).because(sentence).at(solution.Scheduler).equals(wanted)
