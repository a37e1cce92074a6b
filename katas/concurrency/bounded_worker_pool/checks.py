"""Checks for bounded_worker_pool, under a deterministic scheduler: sleeps are virtual, and a wait without end is seen."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from katabook import called, check, evidence, expect, fail, raised_at, threads, why


@check
def jobs_return_their_results(solution):
    """`result()` waits for a job, and gives what its call returned or raised.

    What a thread returns goes nowhere, and what it raises is printed. The object that `submit` returns is where both meet the
    thread that asked.
    """
    error = KeyError("no such picture")

    def fails(name: str) -> None:
        _pause(2)
        raise error

    def slow(value: Any) -> Any:
        _pause(1)
        return value

    seen: dict[str, Any] = {}

    def main() -> None:
        pool = called(solution.WorkerPool, 2, 5)
        values = [3, 0, None, "", [], ValueError("returned")]
        jobs = [called(pool.submit, slow, value) for value in values]
        failed = called(pool.submit, fails, "a.png")
        plain = called(pool.submit, lambda: "no arguments")
        if not hasattr(plain, "result"):
            fail("submit did not return an object with a method result()", call="pool.submit(fn)", place=solution.WorkerPool.submit)
        two = called(pool.submit, lambda a, b: (a, b), 1, 2)
        seen["values"] = [called(job.result) for job in jobs]
        seen["again"] = called(jobs[0].result)
        seen["plain"], seen["two"] = called(plain.result), called(two.result)
        for attempt in ("error", "error again"):
            try:
                seen[attempt] = ("returned", failed.result())
            except KeyError as problem:
                seen[attempt] = problem
        pool.close()
        seen["wanted"] = values

    _run(solution, main)
    for value, wanted in zip(seen["values"], seen["wanted"]):
        if value is not wanted:
            evidence("returned by the job, and by result()", f"{wanted!r}, {value!r}")
            fail(f"a job returned {wanted!r}, and result() something else", call="job.result()", place=solution.WorkerPool)
    evidence("results", seen["values"][:5])
    expect((seen["again"], seen["plain"], seen["two"])).because("results of a job asked twice, of one without arguments and of one with two are not right").at(solution.WorkerPool).equals((3, "no arguments", (1, 2)))
    for attempt in ("error", "error again"):
        if seen[attempt] is not error:
            evidence("result() of a job that raised KeyError", "raised another exception" if isinstance(seen[attempt], Exception) else f"{seen[attempt]}")
            fail("a job raised KeyError, and result() did not raise that very exception", call="job.result()", place=solution.WorkerPool)
    evidence("result() of a job that raised", "raised the same exception, twice")


@check
def so_many_at_once(solution):
    """As many jobs are under way as there are workers, and never more.

    One thread for each job is no limit at all. The number of workers is a promise to the database, to the partner's service and to
    the memory of the machine.
    """
    for workers in (1, 3):
        counter = _Counter()
        used: set[int] = set()

        def job(number: int) -> None:
            used.add(threading.get_ident())
            with counter:
                _pause(1)

        def main() -> None:
            pool = called(solution.WorkerPool, workers, 2)
            used.add(-threading.get_ident())
            for job_done in [called(pool.submit, job, number) for number in range(9)]:
                job_done.result()
            pool.close()

        _run(solution, main)
        evidence("jobs under way at once with " + {1: "one worker", 3: "three workers"}[workers], counter.most)
        if counter.most != workers:
            fail(f"with {workers} workers, {counter.most} of 9 jobs were under way at once", call=f"WorkerPool({workers}, 2)", place=solution.WorkerPool)
        if any(-thread in used for thread in used):
            fail("a job was done by the thread that submitted it", call="pool.submit(fn)", place=solution.WorkerPool)


@check
def jobs_begin_in_their_order(solution):
    """Jobs begin in the order in which they were accepted.

    A queue serves the first first. With a stack, the oldest job waits for as long as newer ones come.
    """
    begun: list[int] = []

    def job(number: int) -> None:
        begun.append(number)
        _pause(1)

    def main() -> None:
        pool = called(solution.WorkerPool, 1, 8)
        for number in range(8):
            called(pool.submit, job, number)
        pool.close()

    _run(solution, main)
    evidence("order", begun)
    if len(begun) < 8:
        fail(f"close() returned, and of 8 accepted jobs {len(begun)} had begun", call="pool.close()", place=solution.WorkerPool.close)
    expect(begun).because("eight jobs were not begun in the order in which they were submitted, each once").at(solution.WorkerPool).equals(list(range(8)))


@check
def a_full_backlog_makes_submit_wait(solution):
    """`submit` waits while the backlog is full, and not before.

    A queue without a limit takes the pressure that the producer should have felt. It grows until the memory is gone, and the last
    job is done hours after somebody wanted it.
    """
    for workers, backlog in ((2, 3), (1, 1)):
        accepted: list[int] = []
        gate, seen = threading.Event(), {}

        def main() -> None:
            pool = called(solution.WorkerPool, workers, backlog)
            seen["pool"] = pool
            for number in range(10):
                called(pool.submit, gate.wait)
                accepted.append(number)
            pool.close()

        def opener() -> None:
            _pause(1)
            seen["accepted"] = len(accepted)
            gate.set()

        _run(solution, main, opener=opener)
        evidence("accepted by " + {1: "one busy worker with room for one", 2: "two busy workers with room for three"}[workers], seen["accepted"])
        if seen["accepted"] != workers + backlog:
            more = seen["accepted"] > workers + backlog
            fail(
                f"{workers} busy workers and a backlog of {backlog}: submit accepted {seen['accepted']} jobs, {'and should have waited' if more else 'and then waited, though there was room'}",
                call="pool.submit(fn)", place=solution.WorkerPool.submit,
            )
        expect(len(accepted)).because("when there was room again, not all jobs were accepted").at(solution.WorkerPool.submit).equals(10)
    why("The limit is one for all threads that submit. Each of them looking for room by itself finds the same room.")
    gate, begun, taken = threading.Event(), [], []

    def one(number: int) -> None:
        begun.append(number)
        gate.wait()

    def make() -> dict[str, Callable[[], None]]:
        gate.clear()
        begun.clear()
        taken.clear()
        pool = called(solution.WorkerPool, 1, 2)

        def producer(first: int) -> Callable[[], None]:
            def submits() -> None:
                for number in range(first, first + 4):
                    pool.submit(one, number)
                    taken.append(number)

            return submits

        def opener() -> None:
            _pause(1)
            seen["accepted"] = len(taken)
            gate.set()
            _pause(1)
            pool.close()

        return {"main": producer(0), "other": producer(10), "opener": opener}

    _judge(solution, threads.replay(make, at="line", max_steps=30_000))
    evidence("accepted by one busy worker with room for two, from two producers", seen["accepted"])
    if seen["accepted"] != 3 or sorted(begun) != [0, 1, 2, 3, 10, 11, 12, 13]:
        fail(f"two threads submitted to a busy worker with a backlog of 2: {seen['accepted']} jobs were accepted while it was busy and not 3, or in the end not each of 8 was done once", call="pool.submit(fn)", place=solution.WorkerPool.submit)


@check
def idle_workers_sleep(solution):
    """Workers without a job sleep until there is one.

    A thread that looks into the queue again and again keeps a core busy with it, and the other threads from the interpreter.
    """
    taken: dict[int, int] = {}
    for seconds in (1, 3):
        done: list[int] = []

        def main() -> None:
            pool = called(solution.WorkerPool, 3, 1)
            _pause(seconds)
            called(pool.submit, done.append, 1).result()
            pool.close()

        run = _replay(solution, main, max_steps=8_000)
        if run.too_many_steps:
            evidence("workers without a job", "went on without an end")
            fail("workers that had nothing to do did not sleep", call="WorkerPool(3, 1)", place=solution.WorkerPool)
        _judge(solution, run)
        expect(done).because("a job that came after a while was not done").equals([1])
        taken[seconds] = run.locks.taken
    evidence("locks taken with a pause of one second, and of three", f"{taken[1]} and {taken[3]}", exact=False)
    if taken[3] > taken[1]:
        evidence("workers without a job", "looked again and again")
        fail("workers that had nothing to do woke up and looked for it again and again", call="WorkerPool(3, 1)", place=solution.WorkerPool)
    evidence("workers without a job", "slept")


@check
def a_failed_job_ends_no_worker(solution):
    """A worker goes on after a job that raised, whatever it raised.

    With each job that fails one thread is gone, and nobody sees it. When the last one is gone, everybody waits for ever.
    """
    for error in (ValueError("bad picture"), SystemExit(3)):
        kind = type(error).__name__
        done: list[int] = []
        caught: list[Any] = []

        def fails() -> None:
            raise error

        def main() -> None:
            pool = called(solution.WorkerPool, 2, 9)
            failed = [called(pool.submit, fails) for _ in range(5)]
            good = [called(pool.submit, done.append, number) for number in range(3)]
            for job in failed:
                try:
                    job.result()
                except BaseException as problem:
                    caught.append(problem)
            for job in good:
                job.result()
            pool.close()

        run = _replay(solution, main)
        evidence(f"good jobs done after five that raised {kind}", f"{len(done)} of 3")
        if len(done) < 3:
            fail(f"five jobs raised {kind}, and those that came after them were not done", call="pool.submit(fn)", place=solution.WorkerPool)
        _judge(solution, run)
        if [problem is error for problem in caught] != [True] * 5:
            fail(f"five jobs raised {kind}, and their result() did not raise it", call="job.result()", place=solution.WorkerPool)


@check
def closing_waits_for_everything(solution):
    """`close()` returns when all accepted jobs are done and all threads have ended.

    A pool that is just left alone loses the jobs in its queue, or keeps the program from ending. One that is closed says when it is
    safe to go on.
    """
    done: list[int] = []
    seen: dict[str, Any] = {}

    def job(number: int) -> None:
        _pause(1)
        done.append(number)

    def main() -> None:
        before = set(threading.enumerate())
        pool = called(solution.WorkerPool, 2, 6)
        for number in range(6):
            called(pool.submit, job, number)
        expect(called(pool.close)).because("close() returned something").equals(None)
        seen["done"] = len(done)
        seen["left"] = sum(thread not in before for thread in threading.enumerate())
        try:
            pool.submit(done.append, 99)
            seen["after"] = "accepted"
        except RuntimeError:
            seen["after"] = "RuntimeError"
        called(pool.close)
        idle = called(solution.WorkerPool, 2, 1)
        for _ in range(3):
            called(idle.close)

    _run(solution, main)
    evidence("done when close() returned", f"{seen['done']} of 6")
    evidence("threads left when close() returned", seen["left"])
    if seen["done"] < 6:
        fail(f"close() returned, and of 6 accepted jobs {seen['done']} were done", call="pool.close()", place=solution.WorkerPool.close)
    if seen["left"]:
        fail("close() returned, and threads of the pool had not ended", call="pool.close()", place=solution.WorkerPool.close)
    if seen["after"] != "RuntimeError":
        fail("submit accepted a job after close()", call="pool.submit(fn)", place=solution.WorkerPool.submit)
    why("Each caller of `close()` wants to know that all is done, also the one that comes second.")
    done.clear()
    closing = threading.Event()

    def first() -> None:
        seen["pool"] = called(solution.WorkerPool, 1, 4)
        for number in range(3):
            called(seen["pool"].submit, job, number)
        closing.set()
        seen["pool"].close()

    def second() -> None:
        closing.wait()
        seen["pool"].close()
        seen["done for the second"] = len(done)

    _run(solution, first, other=second)
    evidence("done when close() returned to the second thread that called it", f"{seen['done for the second']} of 3")
    if seen["done for the second"] < 3:
        fail(f"two threads called close(), and it returned to one of them when {seen['done for the second']} of 3 jobs were done", call="pool.close()", place=solution.WorkerPool.close)
    why("`with` calls `__exit__` however the block is left. A pool that is closed by the last line of the block stays open if another line raises.")
    error = OSError("disk full")

    def block() -> None:
        done.clear()
        before = set(threading.enumerate())
        made = called(solution.WorkerPool, 1, 4)
        if not hasattr(made, "__enter__") or not hasattr(made, "__exit__"):
            fail("a pool cannot be used in a with statement", call="with WorkerPool(1, 4) as pool:", place=solution.WorkerPool)
        with made as pool:
            if pool is not made:
                fail("`as` does not name the pool", call="with WorkerPool(1, 4) as pool:", place=solution.WorkerPool)
            job_a = pool.submit(job, 1)
            pool.submit(job, 2)
            job_a.result()
        seen["in with"] = list(done)
        try:
            with called(solution.WorkerPool, 2, 4) as pool:
                seen["pool"] = pool
                pool.submit(job, 3)
                raise error
        except OSError as problem:
            seen["raised"] = problem
        seen["left"] = sum(thread not in before for thread in threading.enumerate())
        try:
            seen["pool"].submit(done.append, 99)
        except RuntimeError:
            seen["refused"] = True

    _run(solution, block)
    expect(seen["in with"]).because("a with block was left, and not all accepted jobs were done").at(solution.WorkerPool).equals([1, 2])
    if seen.get("raised") is not error:
        fail("a with block was left by an exception, and it did not reach the caller", call="with WorkerPool(2, 4) as pool:", place=solution.WorkerPool)
    if done != [1, 2, 3]:
        fail("a with block was left by an exception, and an accepted job was not done", call="with WorkerPool(2, 4) as pool:", place=solution.WorkerPool)
    if seen["left"] or not seen.get("refused"):
        fail("a with block was left by an exception, and the pool was not closed", call="with WorkerPool(2, 4) as pool:", place=solution.WorkerPool)


@check(after=closing_waits_for_everything, stretch=True, seconds=30)
def no_accepted_job_is_lost(solution):
    """A job that was accepted while another thread closes the pool is done.

    *Is it closed?* and *put it into the queue* are two steps. Between them, the other thread puts its markers, the workers end, and
    the job lies in a queue that nobody empties.
    """
    done: list[int] = []
    state: dict[str, Any] = {}

    def tries(pool: Any) -> str:
        try:
            job = pool.submit(done.append, 1)
        except RuntimeError:
            return "refused"
        job.result()
        return "done" if 1 in done else "not done"

    def scenario(backlog: int, first_jobs: Callable[[Any, threading.Event], None]) -> Callable[[], dict[str, Callable[[], Any]]]:
        def make() -> dict[str, Callable[[], Any]]:
            done.clear()
            made, gate = threading.Event(), threading.Event()

            def submits() -> str:
                state["pool"] = solution.WorkerPool(1, backlog)
                first_jobs(state["pool"], gate)
                made.set()
                return tries(state["pool"])

            def closes() -> None:
                made.wait()
                gate.set()
                state["pool"].close()

            return {"submits": submits, "closes": closes}

        return make

    def no_jobs(pool: Any, gate: threading.Event) -> None:
        pass

    def full(pool: Any, gate: threading.Event) -> None:
        pool.submit(gate.wait)
        pool.submit(done.append, 0)

    meet, meet_while_it_waits = scenario(2, no_jobs), scenario(1, full)
    for words, make in (("submit and close meet", meet), ("submit waits for room, and the pool is closed", meet_while_it_waits)):
        found = threads.explore(make, preemptions=1, limit=150, stop_after=1, observe=lambda run: run.results.get("submits"))
        evidence(f"{words}: schedules tried", found.schedules, exact=False)
        evidence(f"{words}: what became of the job", ", ".join(sorted(map(str, found.outcomes))), exact=False)
        if found.failures:
            failure = found.failures[0]
            for error in failure.run.errors.values():
                raise error
            evidence("who waits", failure.run, exact=False)
            what = "one of the threads waits for ever" if failure.kind == "deadlock" else failure.message
            fail(f"{words}: {what}", call="pool.submit(fn) and pool.close()", place=solution.WorkerPool.submit)
        if set(found.outcomes) - {"done", "refused"}:
            fail(f"{words}: the job was accepted, and it was not done", call="pool.submit(fn) and pool.close()", place=solution.WorkerPool.submit)


# --- how it is observed ----------------------------------------------------------------------


def _pause(seconds: float) -> None:
    """Sleep in virtual time: until nothing that is due earlier can go on."""
    threading.Event().wait(seconds)


class _Counter:
    """How many are in there at once."""

    def __init__(self) -> None:
        self.inside = self.most = 0

    def __enter__(self) -> None:
        self.inside += 1
        self.most = max(self.most, self.inside)

    def __exit__(self, *exc: object) -> None:
        self.inside -= 1


def _replay(solution: Any, main: Callable[[], None], max_steps: int = 30_000, **others: Callable[[], None]) -> threads.Run:
    return threads.replay(lambda: {"main": main, **others}, at="line", max_steps=max_steps)


def _run(solution: Any, main: Callable[[], None], **others: Callable[[], None]) -> None:
    _judge(solution, _replay(solution, main, **others))


def _judge(solution: Any, run: threads.Run) -> None:
    """Raise what the check's own threads raised; what waits for ever is a finding."""
    for name in ("main", "opener", "other"):
        if name in run.errors:
            raise run.errors[name]
    if run.deadlock:
        evidence("who waits", run, exact=False)
        calls = {"main": "pool.submit(fn), job.result() or pool.close()", "other": "pool.submit(fn) or pool.close()"}
        stuck = next((calls[stuck.thread] for stuck in run.deadlock if stuck.thread in calls), "")
        if stuck:
            fail(f"{stuck} never returns", call=stuck, place=solution.WorkerPool)
        fail("a thread of the pool waits for something that never comes", place=solution.WorkerPool)
    if run.too_many_steps:
        fail("the pool did not come to rest: a thread goes on without an end", place=solution.WorkerPool)
    for error in run.errors.values():
        fail(f"a thread of the pool ended by {type(error).__name__}", place=raised_at(error) or solution.WorkerPool)
