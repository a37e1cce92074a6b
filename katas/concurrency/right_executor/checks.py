"""Checks for right_executor: in which process each job ran, what was under way with it, and how often things travelled."""

from __future__ import annotations

import os
import re
import threading
from pathlib import Path
from typing import Any

import fixtures
from katabook import called, check, evidence, expect, fail, raised_at, standstill, why

ENDED = "Threads and processes of a pool stay until it is shut down, idle or not. A `with` block does that when it is left, also by an exception."
STILL = 0.5  # seconds in which nobody moves: then nobody comes any more


@check
def waiting_jobs_wait_together(solution):
    """Waiting jobs are all under way at once, in the process of the caller.

    A thread that waits needs no core. Forty of them wait as long as the slowest one; a pool with as many threads as the machine
    has cores keeps most of them queueing for nothing.
    """
    work, here = fixtures.prepare(solution), os.getpid()
    call = 'run_jobs([("waits", where, n), …], processes=2)'
    why("A job that waits needs no core and no interpreter of its own. In another process it would also lack the objects of its caller.")
    results = _run(solution, [("waits", work.where, n) for n in (0, 1, 1)], 2, call)
    pids = fixtures.notes("ran")
    evidence("waiting jobs that ran in another process", sum(pid != here for pid in pids))
    if any(pid != here for pid in pids):
        fail("a waiting job ran in another process", call=call, place=solution.run_jobs)
    if len(pids) != 3:
        fail(f"there were 3 waiting jobs, and fn was called {len(pids)} times", call=call, place=solution.run_jobs)
    expect(results).because("the results of three waiting jobs are not those of their calls, in the order of the jobs").at(solution.run_jobs).equals([[0], [1], [1]])

    why("Nothing is pickled on the way to a thread: it has the same objects as its caller.")
    things = [object(), threading.Lock(), None, (1, 2), {}, ValueError("returned")]
    call = 'run_jobs([("waits", lambda arg: arg, thing), …], processes=2)'
    results = _run(solution, [("waits", lambda arg: arg, thing) for thing in things], 2, call)
    if type(results) is not list or len(results) != len(things) or any(got is not thing for got, thing in zip(results, things)):
        evidence("results", results, exact=False)
        fail("six waiting jobs returned their argument, and the results are not these very objects, in a list", call=call, place=solution.run_jobs)

    why("A pool with fewer threads than there are waiting jobs keeps some of them waiting for their turn to wait.")
    for company in (2, 30, 50):
        barrier, alone = threading.Barrier(company), threading.Event()

        def meet(number: int) -> int:
            try:
                barrier.wait()
            except threading.BrokenBarrierError:
                alone.set()
            return number

        others = [("computes", abs, -1)] * (4 if company == 30 else 0)
        call = f'run_jobs({company} waiting jobs{", and 4 that compute" if others else ""}, processes=2)'
        with standstill.watch(barrier.abort, still=STILL):
            results = _run(solution, [*others[:2], *[("waits", meet, number) for number in range(company)], *others[2:]], 2, call)
        evidence(f"{company} waiting jobs", "not all under way at once" if alone.is_set() else "all under way at once")
        if alone.is_set():
            fail(f"{company} waiting jobs were never all under way at the same time", call=call, place=solution.run_jobs)
        expect(results).because("results are not in the order of the jobs").at(solution.run_jobs).equals([1] * (len(others) // 2) + list(range(company)) + [1] * (len(others) // 2))


@check
def computing_jobs_run_in_child_processes(solution):
    """Computing jobs run in child processes, several at once.

    Threads that compute take turns, since the interpreter lock lets one of them execute Python code at a time. Child processes
    have an interpreter each.
    """
    work, here = fixtures.prepare(solution), os.getpid()
    things = [None, (1, 2), 0, 0, "", [3], {"a": 1}]
    call = 'run_jobs([("computes", where, arg), …], processes=2)'
    results = _run(solution, [("computes", work.where, thing) for thing in things], 2, call)
    pids = fixtures.notes("ran")
    evidence("computing jobs that ran in the process of the caller", sum(pid == here for pid in pids))
    if any(pid == here for pid in pids):
        fail("a computing job ran in the process of the caller", call=call, place=solution.run_jobs)
    if len(pids) != len(things):
        fail(f"there were {len(things)} computing jobs, and fn was called {len(pids)} times", call=call, place=solution.run_jobs)
    expect(results).because("the results of computing jobs are not those of their calls, in the order of the jobs").at(solution.run_jobs).equals([[thing] for thing in things])

    why("A job that is alone computes as long as many do: in the process of the caller, it keeps the caller's threads from running.")
    _run(solution, [("computes", work.where, 0)], 2, 'run_jobs([("computes", where, 0)], processes=2)')
    if here in fixtures.notes("ran"):
        fail("a computing job that was the only job ran in the process of the caller", call='run_jobs([("computes", where, 0)], processes=2)', place=solution.run_jobs)

    why("Jobs that go out in too few messages leave child processes without work, and their cores idle.")
    idle, used = [], {}
    for processes, jobs, order in ((2, 2, "cc"), (2, 2, "cwcw"), (3, 4, "cccc"), (6, 6, "cccccc")):
        fixtures.nobody_is_here()
        words = f"{jobs} computing jobs, processes={processes}" + {"cwcw": ", with waiting jobs between them"}.get(order, "")
        with _alone_at_a_standstill():
            _run(solution, [("computes", work.meet, processes) if kind == "c" else ("waits", abs, -1) for kind in order], processes, f"run_jobs({words})")
        used[words] = (len(set(fixtures.notes("ran"))), processes)
        if Path("alone").exists():
            idle.append((words, processes))
        evidence(words, f"never {processes} under way at once" if Path("alone").exists() else f"{processes} under way at once")
    for words, processes in idle:
        fail(f"of {words}, never {processes} were under way at the same time", call=f"run_jobs({words})", place=solution.run_jobs)
    for words, (count, processes) in used.items():
        if count > processes:
            fail(f"{count} child processes ran {words}", call=f"run_jobs({words})", place=solution.run_jobs)


@check
def results_come_in_the_order_of_the_jobs(solution):
    """Results come in the order of the jobs, whatever kinds there are.

    The caller puts results and jobs side by side. It cannot know which pool a result came from, or which was done first.
    """
    work = fixtures.prepare(solution)
    first = threading.Event()

    def late(number: int) -> int:
        first.wait()
        return number

    def early(number: int) -> int:
        first.set()
        return number

    jobs = [("waits", late, 0), ("computes", work.slow, 1), ("computes", abs, -2), ("waits", early, 3), ("computes", abs, -4), ("waits", abs, -5)]
    call = 'run_jobs([("waits", …, 0), ("computes", …, 1), ("computes", …, 2), ("waits", …, 3), …], processes=2)'
    with standstill.watch(first.set, still=STILL):
        results = _run(solution, jobs, 2, call)
    evidence("results of the jobs 0 to 5", results)
    expect(results).because("the results are not in the order of the jobs").at(solution.run_jobs).equals([0, 1, 2, 3, 4, 5])
    for kind in ("waits", "computes"):
        [result] = _run(solution, [(kind, work.error, "sold out")], 1, f'run_jobs([({kind!r}, <returns ValueError("sold out")>, …)], processes=1)') or [None]
        if type(result) is not ValueError or result.args != ("sold out",):
            fail(f"a job that {kind} returned an exception, which is a result like any other, and it did not come back", call=f"run_jobs([({kind!r}, …)], processes=1)", place=solution.run_jobs)
    expect(_run(solution, [], 2, "run_jobs([], processes=2)")).because("without any jobs, there is another result than an empty list").at(solution.run_jobs).equals([])


@check(after=computing_jobs_run_in_child_processes)
def jobs_travel_together(solution):
    """Many small jobs travel in a few large messages.

    Each message is pickled, written to a pipe, read and unpickled. With one for each job that costs more than the job, and what all
    jobs have in common is sent again with each.
    """
    work = fixtures.prepare(solution)
    for jobs, processes in ((2003, 2), (15, 2), (40, 1)):
        table = work.Table({n: n * n for n in range(jobs)})
        call = f"run_jobs({jobs} computing jobs that share a table, processes={processes})"
        results = _run(solution, [("computes", getattr(work, f"price_{n % 6}"), (table, n)) for n in range(jobs)], processes, call)
        built = len(fixtures.notes("tables"))
        evidence(f"{jobs} jobs share a table, processes={processes}: unpickled", f"{built} times")
        expect(results).because("the results are not those of the jobs").at(solution.run_jobs).equals([n * n for n in range(jobs)])
        if not built:
            fail("jobs share a table, and no child process has unpickled it", call=call, place=solution.run_jobs)
        if built > 4 * processes:
            fail(f"{jobs} jobs share a table, and it was unpickled {built} times where {4 * processes} were allowed", call=call, place=solution.run_jobs)


@check
def what_cannot_travel_is_named_first(solution):
    """A computing job that cannot be pickled is named before any job runs.

    Found out in the middle, it leaves half of the work done: mails are sent, money is booked, and the caller has an exception
    about a lambda and no idea which one.
    """
    work = fixtures.prepare(solution)
    for words, fn, arg in (
        ("a lambda", lambda n: n, 1),
        ("a lock as its argument", len, threading.Lock()),
        ("an argument whose __reduce__ raises", len, [work.Refuses()]),
    ):
        for position in (0, 3, 14):
            begun: list[int] = []
            jobs: list[Any] = [("waits", begun.append, 1), *[("computes", work.where, n) for n in range(12)], ("waits", begun.append, 3)]
            jobs.insert(position, ("computes", fn, arg))
            jobs += [("computes", fn, arg)] * (position == 3)
            call = f'run_jobs([…, ("computes", {"lambda" if fn is not len else "len"}, …), …], processes=2)'
            raised: BaseException | None = None
            try:
                called(solution.run_jobs, jobs, 2)
            except Exception as problem:
                raised = problem
            ran = len(begun) + len(fixtures.notes("ran"))
            evidence(f"job {position} is {words}" if fn is not len else f"job {position} has {words}", f"{type(raised).__name__ if raised else 'nothing'} was raised; jobs run: {ran and 'some'}")
            if raised is None:
                fail(f"job {position} cannot be pickled ({words}), and run_jobs raised nothing", call=call, place=solution.run_jobs)
            if type(raised) is not ValueError:
                evidence("it raised", f"{type(raised).__name__}: {raised}", exact=False)
                fail(f"job {position} cannot be pickled ({words}), and run_jobs did not raise ValueError", call=call, place=raised_at(raised) or solution.run_jobs,
                     why="pickle raises PicklingError, AttributeError or TypeError, depending on the object, and whatever its __reduce__ raises. All of them mean the same: the job cannot travel.")
            if ran:
                fail(f"job {position} cannot be pickled ({words}), and other jobs had run when run_jobs said so", call=call, place=solution.run_jobs)
            if re.findall(r"\bjob (\d+)\b", str(raised)) != [str(position)]:
                evidence("the message", str(raised), exact=False)
                fail(f"job {position} cannot be pickled ({words}), and the message does not name `job {position}`", call=call, place=solution.run_jobs)


@check
def an_exception_keeps_its_class(solution):
    """The exception of a job reaches the caller, and nobody is left at work.

    A pool keeps the exception of a job until somebody asks for the result. One that is never asked for was never raised.
    """
    work = fixtures.prepare(solution)
    for kind in ("waits", "computes"):
        lost = []
        for name, *args in (("Unpriced", "tea", 3), ("TypeError", "tea", 3), *([("KeyError", "tea"), ("TimeoutError", "late"), ("ValueError",)] if kind == "waits" else [])):
            before = set(threading.enumerate())
            Path("returned").unlink(missing_ok=True)
            shown = f"{name}({', '.join(map(repr, args))})"
            call = f"run_jobs([({kind!r}, slow, 1), ({kind!r}, <raises {shown}>, …), ({kind!r}, slow, 2)], processes=2)"
            raised: BaseException | None = None
            try:
                called(solution.run_jobs, [(kind, work.slow, 1), (kind, work.fails, (name, *args)), (kind, work.slow, 2)], 2)
            except Exception as problem:
                raised = problem
            left = fixtures.left_over(before)
            Path("returned").touch()
            times = len(fixtures.notes("failed"))
            if type(raised).__name__ != name or raised is None or raised.args != tuple(args):
                lost.append((shown, raised, call))
            elif times != 1:
                fail(f"a job that {kind} raised {shown}, and it was done {times} times", call=call, place=solution.run_jobs, why="To try again is a decision of the caller, who knows whether money moves twice.")
            if left:
                fail(f"run_jobs has raised, and its {left} have not ended", call=call, place=solution.run_jobs, why=ENDED)
        evidence({"waits": "not heard of, of five exceptions of waiting jobs", "computes": "not heard of, of two exceptions of computing jobs"}[kind], len(lost))
        for shown, raised, call in lost:
            if raised is None:
                fail(f"a job that {kind} raised {shown}, and nothing reached the caller", call=call, place=solution.run_jobs)
            evidence("it raised", f"{type(raised).__name__}: {raised}", exact=False)
            fail(f"a job that {kind} raised {shown}, and another exception reached the caller", call=call, place=raised_at(raised) or solution.run_jobs)


@check(after=computing_jobs_run_in_child_processes, stretch=True)
def neither_kind_waits_for_the_other(solution):
    """Waiting and computing jobs are under way at the same time.

    The suppliers' answers take a second, and so do the offers. Two pools, one after the other, take two.
    """
    work = fixtures.prepare(solution)
    for order in ("wc", "cw", "wwccw"):
        fixtures.nobody_is_here()
        jobs = [("waits" if kind == "w" else "computes", work.show_up, (number, len(order))) for number, kind in enumerate(order)]
        words = f"{order.count('w')} that wait and {order.count('c')} that compute" + (", which come first" if order[0] == "c" else "")
        with _alone_at_a_standstill():
            results = _run(solution, jobs, order.count("c"), f"run_jobs([{words}], processes={order.count('c')})")
        evidence(words, "under way at once" if results == [True] * len(order) else "never all under way at once")
        if results != [True] * len(order):
            fail("waiting and computing jobs were never all under way at the same time", call=f"run_jobs([{words}], processes={order.count('c')})", place=solution.run_jobs)


# --- how it is observed ----------------------------------------------------------------------


def _alone_at_a_standstill() -> Any:
    """While the block runs: who waits for others is told that nobody comes, once nobody else moves."""
    return standstill.watch(Path("alone").touch, still=STILL, but=fixtures.waiting)


def _run(solution: Any, jobs: list[Any], processes: int, call: str) -> Any:
    """What the call returned; fails if something of it is at work then."""
    before = set(threading.enumerate())
    Path("returned").unlink(missing_ok=True)
    try:
        returned = called(solution.run_jobs, jobs, processes)
    except Exception as problem:
        evidence("it raised", f"{type(problem).__name__}: {problem}", exact=False)
        fail("no job raises anything, and run_jobs did", call=call, place=raised_at(problem) or solution.run_jobs)
    left = fixtures.left_over(before)
    Path("returned").touch()
    if left:
        fail(f"run_jobs has returned, and its {left} have not ended", call=call, place=solution.run_jobs, why=ENDED)
    return returned
