"""Checks for threads_share_processes_copy: who counted, where, and what the caller's dict holds afterwards."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import Any

import fixtures
from katabook import called, check, evidence, expect, fail, standstill, why

TEXTS = ["the cat", "the cat", "the slow cat and the dog " + " ".join(f"w{n}" for n in range(10_000))]
WANTED = {"the": 5, "cat": 3, "dog": 1, "and": 1, "slow": 1, "zebra": 0} | {f"w{n}": 1 for n in range(10_000)}


@check
def threads_add_to_the_callers_dict(solution):
    """Threads count in the process of the caller, and its dict holds all counts.

    All threads of a process have one memory: the dict that a thread changes is the dict that the caller looks at. That is also
    why the caller has to wait for them before it looks.
    """
    wordcount, total = fixtures.prepare(solution), {"the": 1, "zebra": 0}
    returned = _run(solution.tally_threads, TEXTS, wordcount.count, total)
    workers = fixtures.workers()
    evidence("processes that counted", "that of the caller" if {pid for pid, _ in workers} == {os.getpid()} else len({pid for pid, _ in workers}))
    evidence("texts that the caller's module has seen", f"{len(wordcount.SEEN)} of {len(TEXTS)}")
    if any(pid != os.getpid() for pid, _ in workers):
        fail("texts were counted in another process", call="tally_threads(texts, count, total)", place=solution.tally_threads)
    if len(workers) != len(TEXTS):
        fail(f"count was called {len(workers)} times for {len(TEXTS)} texts", call="tally_threads(texts, count, total)", place=solution.tally_threads)
    if any(thread == threading.get_ident() for _, thread in workers):
        fail("a text was counted in the thread of the caller", call="tally_threads(texts, count, total)", place=solution.tally_threads)
    _judge(solution.tally_threads, total, returned)
    expect(_tally(solution.tally_threads, [], wordcount.count)).because("without any texts, the dict has changed").equals({"x": 1})


@check
def processes_send_their_counts_back(solution):
    """Processes count elsewhere, and the caller's dict holds all counts.

    A child process has a memory of its own. What it is given is pickled, travels through a pipe and arrives as a copy: to
    change that changes nothing here. Results have to travel back.
    """
    wordcount, total = fixtures.prepare(solution), {"the": 1, "zebra": 0}
    returned = _run(solution.tally_processes, TEXTS, wordcount.count, total)
    workers = fixtures.workers()
    here = sum(pid == os.getpid() for pid, _ in workers)
    evidence("texts counted in the process of the caller", here)
    evidence("texts that the caller's module has seen", f"{len(wordcount.SEEN)} of {len(TEXTS)}")
    if here:
        fail("a text was counted in the process of the caller", call="tally_processes(texts, count, total)", place=solution.tally_processes)
    if len(workers) != len(TEXTS):
        fail(f"count was called {len(workers)} times for {len(TEXTS)} texts", call="tally_processes(texts, count, total)", place=solution.tally_processes)
    if total == {"the": 1, "zebra": 0}:
        fail("the texts were counted in other processes, and the caller's dict is as it was", call="tally_processes(texts, count, total)", place=solution.tally_processes)
    _judge(solution.tally_processes, total, returned)
    expect(_tally(solution.tally_processes, [], wordcount.count)).because("without any texts, the dict has changed").equals({"x": 1})


@check
def threads_are_under_way_at_once(solution):
    """All threads are under way at the same time.

    `start()` followed by `join()` in one loop starts a worker, waits for its end and starts the next. Start all, then wait.
    """
    _together(solution, solution.tally_threads, "threads")


@check
def processes_are_under_way_at_once(solution):
    """All processes are under way at the same time.

    `start()` followed by `join()` in one loop starts a worker, waits for its end and starts the next. Start all, then wait.
    """
    _together(solution, solution.tally_processes, "processes")


@check
def a_failed_worker_is_heard(solution):
    """The exception of a worker reaches the caller.

    A thread that raises prints a traceback and is gone; a process that raises ends with an exit code. Neither tells the one who
    waits in `join()`, and the sum is too small without an error.
    """
    wordcount = fixtures.prepare(solution)
    for tally in (solution.tally_threads, solution.tally_processes):
        name = tally.__name__
        before, total = set(threading.enumerate()), {"x": 1}
        call = f"{name}(['this fails', 'c', 'a slow text'], count, total)"
        Path("returned").unlink(missing_ok=True)
        try:
            _run(tally, ["this fails", "c", "a slow text"], wordcount.count, total)
        except ValueError as problem:
            if problem.args != ("cannot count 'this fails'", 2):
                fail(f"the caller of {name} got another exception than the worker's", call=call, place=tally)
            evidence(name, "ValueError reached the caller")
        else:
            evidence(name, "nothing was raised")
            fail(f"count raised ValueError in a worker, and the caller of {name} never heard of it", call=call, place=tally)
        if left := fixtures.left_over(before):
            fail(f"{name} has raised, and {left} of it are still at work", call=call, place=tally)


@check(after=threads_add_to_the_callers_dict)
def no_count_is_lost_between_threads(solution):
    """No count is lost when two threads have counted the same word.

    Memory that is shared is also shared in the middle of a change: two threads read 1, both write 2, and one count is gone. Add
    under a lock, or let the threads return what they counted and add in one thread.
    """
    wordcount, total = fixtures.prepare(solution), fixtures.Shared()
    with standstill.watch(total.nobody_comes, still=0.2):
        called(solution.tally_threads, ["the", "the "], wordcount.count, total)
    evidence("two threads read a count before either wrote it", total.met)
    expect(dict(total)).because("two threads counted the same word, and one count was lost").at(solution.tally_threads).equals({"the": 2})


@check(after=processes_send_their_counts_back, stretch=True, seconds=30)
def a_dead_child_is_noticed(solution):
    """A child process that dies without an answer is noticed.

    The operating system kills what uses too much memory, and no exception travels back then. A parent that waits for the
    answer alone waits for ever.
    """
    wordcount = fixtures.prepare(solution)
    before = set(threading.enumerate())
    call = "tally_processes(['a cat', 'this dies'], count, total)"
    ended: list[BaseException | None] = []

    def parent() -> None:
        try:
            called(solution.tally_processes, ["a cat", "this dies"], wordcount.count, {})
        except BaseException as problem:
            ended.append(problem)
        else:
            ended.append(None)

    thread = threading.Thread(target=parent, daemon=True)
    thread.start()
    # One that looks at its children once a second is still right.
    if not standstill.wait(until=lambda: ended, still=1.5):
        fail("a child process died, and tally_processes waits for its answer for ever", call=call, place=solution.tally_processes)
    if isinstance(ended[0], RuntimeError):
        evidence("a child exits without a word", "RuntimeError reached the caller")
    elif ended[0] is not None:
        raise ended[0]
    else:
        fail("a child process died, and tally_processes returned as if all were well", call=call, place=solution.tally_processes)
    if left := fixtures.left_over(before):
        fail(f"tally_processes has raised, and {left} of it are still at work", call=call, place=solution.tally_processes)


# --- how it is observed ----------------------------------------------------------------------


def _run(tally: Any, texts: list[str], count: Any, total: dict[str, int]) -> Any:
    """What the call returned; fails if a worker is still busy then."""
    before = set(threading.enumerate())
    Path("returned").unlink(missing_ok=True)
    returned = called(tally, texts, count, total)
    left = fixtures.left_over(before)
    Path("returned").touch()
    evidence("still at work when it returned", left or "nobody")
    if left:
        fail(f"{tally.__name__} has returned, and {left} of it are still at work", call=f"{tally.__name__}(texts, count, total)", place=tally)
    return returned


def _judge(tally: Any, total: dict[str, int], returned: Any) -> None:
    shown = {word: number for word, number in total.items() if not word.startswith("w")}
    expect(shown).because("when the function returned, the caller's dict did not hold the right counts").at(tally).equals(
        {word: number for word, number in WANTED.items() if not word.startswith("w")}
    )
    if total != WANTED:
        fail("of a text of 10,000 different words, not each was counted once", call=f"{tally.__name__}(texts, count, total)", place=tally)
    expect(returned).because("the function returned something, and it was to change the dict and return None").at(tally).equals(None)


def _tally(tally: Any, texts: list[str], count: Any) -> dict[str, int]:
    total = {"x": 1}
    try:
        called(tally, texts, count, total)
    except ValueError as problem:
        evidence("Python says", f"ValueError: {problem}", exact=False)
        fail("without any texts, the function raised ValueError", call=f"{tally.__name__}([], count, total)", place=tally)
    return total


def _together(solution: Any, tally: Any, kind: str) -> None:
    wordcount = fixtures.prepare(solution)
    total: dict[str, int] = {}
    texts = list("abc" if kind == "processes" else "abcdefgh")
    Path("meeting").write_text(str(len(texts)))
    with standstill.watch(Path("alone").touch, still=0.5, but=fixtures.waiting):
        _run(tally, texts, wordcount.meet, total)
    met = len(os.listdir("here"))
    alone = Path("alone").exists()
    evidence(f"{kind} under way at once", f"not all {len(texts)}" if alone else f"{len(texts)} of {len(texts)}")
    evidence(f"{kind} that counted", len({pid if kind == "processes" else thread for pid, thread in fixtures.workers()}), exact=False)
    if alone or met < len(texts):
        fail(f"{len(texts)} texts, and not all {kind} were under way at once: one waited for the others in vain", call=f"{tally.__name__}(texts, count, total)", place=tally)
    why("What was counted is added, whoever came first.")
    expect(total).because("the counts of all texts are not in the dict").at(tally).equals(dict.fromkeys(texts, 1))
