"""Checks for right_executor: in which process each job ran, what was under way with it, and how often things travelled."""

from __future__ import annotations

import os
import re
import threading
from pathlib import Path
from typing import Any

import fixtures
from katabook import called, check, evidence, expect, fail, raised_at, why

PATIENCE = 1500  # looks, 4 ms apart


@check
def waiting_jobs_wait_together(solution):
    """Waiting jobs are all under way at once, in the process of the caller.

    A thread that waits needs no core. Forty of them wait as long as the slowest one; a pool with as many threads as the machine
    has cores lets most of them queue for nothing.
    """
    work, here = fixtures.prepare(solution), os.getpid()
    call = 'run_jobs([("waits", where, n), …], processes=2)'
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

    why("A pool with fewer threads than there are waiting jobs makes some of them wait for their turn to wait.")
    for company in (2, 30, 50):
        barrier, alone = threading.Barrier(company), threading.Event()

        def meet(number: int) -> int:
            try:
                barrier.wait(4)
            except threading.BrokenBarrierError:
                alone.set()
            return number

        call = f'run_jobs({company} waiting jobs, processes=2)'
        results = _run(solution, [("waits", meet, number) for number in range(company)], 2, call)
        evidence(f"{company} waiting jobs", "not all under way at once" if alone.is_set() else "all under way at once")
        if alone.is_set():
            fail(f"{company} waiting jobs were never all under way at the same time", call=call, place=solution.run_jobs)
        expect(results).because("results are not in the order of the jobs").at(solution.run_jobs).equals(list(range(company)))


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

    why("Jobs that go out in too few messages leave child processes without work, and their cores idle.")
    for processes, jobs in ((2, 2), (3, 4)):
        for note in Path("here").iterdir():
            note.unlink()
        call = f"run_jobs({jobs} computing jobs, processes={processes})"
        _run(solution, [("computes", work.meet, (processes, PATIENCE))] * jobs, processes, call)
        pids = set(fixtures.notes("ran"))
        alone = Path("alone").exists()
        evidence(f"{jobs} computing jobs, processes={processes}", f"never {processes} under way at once" if alone else f"{processes} under way at once")
        if alone:
            fail(f"of {jobs} computing jobs with processes={processes}, never {processes} were under way at the same time", call=call, place=solution.run_jobs)
        if len(pids) > processes:
            fail(f"{len(pids)} child processes ran {jobs} computing jobs, and processes={processes}", call=call, place=solution.run_jobs)


@check
def results_come_in_the_order_of_the_jobs(solution):
    """Results come in the order of the jobs, whatever kinds there are.

    The caller puts results and jobs side by side. It cannot know which pool a result came from, or which was done first.
    """
    work = fixtures.prepare(solution)
    first = threading.Event()

    def late(number: int) -> int:
        first.wait(3)
        return number

    def early(number: int) -> int:
        first.set()
        return number

    jobs = [("waits", late, 0), ("computes", work.slow, 1), ("computes", abs, -2), ("waits", early, 3), ("computes", abs, -4), ("waits", abs, -5)]
    call = 'run_jobs([("waits", …, 0), ("computes", …, 1), ("computes", …, 2), ("waits", …, 3), …], processes=2)'
    results = _run(solution, jobs, 2, call)
    evidence("results of the jobs 0 to 5", results)
    expect(results).because("the results are not in the order of the jobs").at(solution.run_jobs).equals([0, 1, 2, 3, 4, 5])
    expect(_run(solution, [], 2, "run_jobs([], processes=2)")).because("without any jobs, there is another result than an empty list").at(solution.run_jobs).equals([])


@check(after=computing_jobs_run_in_child_processes)
def jobs_travel_together(solution):
    """Many small jobs travel in a few large messages.

    Each message is pickled, written to a pipe, read and unpickled. With one for each job that costs more than the job, and what all
    jobs have in common is sent again with each.
    """
    work = fixtures.prepare(solution)
    for jobs, processes in ((403, 2), (15, 2), (40, 1)):
        table = work.Table({n: n * n for n in range(jobs)})
        call = f"run_jobs({jobs} computing jobs that share a table, processes={processes})"
        results = _run(solution, [("computes", work.price, (table, n)) for n in range(jobs)], processes, call)
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
        for position in (0, 3):
            begun: list[int] = []
            jobs: list[Any] = [("waits", begun.append, 1), ("computes", work.where, 2), ("waits", begun.append, 3)]
            jobs.insert(position, ("computes", fn, arg))
            jobs.append(("computes", fn, arg))
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
                fail(f"job {position} cannot be pickled ({words}), and run_jobs did not raise ValueError", call=call, place=raised_at(raised) or solution.run_jobs)
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
        before = set(threading.enumerate())
        Path("returned").unlink(missing_ok=True)
        call = f'run_jobs([({kind!r}, slow, 1), ({kind!r}, fails, ("tea", 3)), ({kind!r}, slow, 2)], processes=2)'
        try:
            called(solution.run_jobs, [(kind, work.slow, 1), (kind, work.fails, ("tea", 3)), (kind, work.slow, 2)], 2)
        except Exception as problem:
            left = fixtures.left_over(before)
            evidence(f"a job that {kind} raises Unpriced('tea', 3)", f"{type(problem).__name__}{problem.args!r} reached the caller" if type(problem) is work.Unpriced else "another exception")
            if type(problem) is not work.Unpriced or problem.args != ("tea", 3):
                evidence("it raised", f"{type(problem).__name__}: {problem}", exact=False)
                fail(f"a job that {kind} raised Unpriced('tea', 3), and another exception reached the caller", call=call, place=raised_at(problem) or solution.run_jobs)
        else:
            evidence(f"a job that {kind} raises Unpriced('tea', 3)", "nothing reached the caller")
            fail(f"a job that {kind} raised Unpriced('tea', 3), and nothing reached the caller", call=call, place=solution.run_jobs)
        Path("returned").touch()
        if left:
            fail(f"run_jobs has raised, and {left} of it are still at work", call=call, place=solution.run_jobs)


@check(after=computing_jobs_run_in_child_processes, stretch=True)
def neither_kind_waits_for_the_other(solution):
    """Waiting and computing jobs are under way at the same time.

    The suppliers' answers take a second, and so do the offers. Two pools, one after the other, take two.
    """
    work = fixtures.prepare(solution)
    for order in (("waits", "computes"), ("computes", "waits")):
        for note in ("waits", "computes"):
            Path(note).unlink(missing_ok=True)
        jobs = [(kind, work.show_up, (kind, "computes" if kind == "waits" else "waits", PATIENCE)) for kind in order]
        call = f"run_jobs([a job that {order[0]}, one that {order[1]}], processes=1)"
        results = _run(solution, jobs, 1, call)
        evidence(f"a job that {order[0]} and one that {order[1]}", "under way at once" if results == [True, True] else "one after the other")
        if results != [True, True]:
            fail("a waiting and a computing job were never under way at the same time", call=call, place=solution.run_jobs)


# --- how it is observed ----------------------------------------------------------------------


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
        fail(f"run_jobs has returned, and {left} of it are still at work", call=call, place=solution.run_jobs)
    return returned
