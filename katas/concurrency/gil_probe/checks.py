"""Checks for gil_probe."""

import sys
import threading
import time

from katabook import called, check, draw, evidence, expect, fail, resources

from jobs import SHORTEST, hogging, releasing, sharing, still_running, verdict, witness

# Gaps between ticks, in seconds, as clean as a quiet machine makes them: (what, gaps, interval, verdict).
CLEAN = (
    ("a tick each millisecond", [0.001] * 400, 0.03, "releases"),
    ("a tick each ten milliseconds", [0.01] * 60, 0.05, "releases"),
    ("a tick each interval", [0.03] * 12, 0.03, "shares"),
    ("a tick each interval and a half", [0.075] * 9, 0.05, "shares"),
    ("two ticks, and nothing in between", [0.001, 0.4, 0.001], 0.03, "hogs"),
    ("not one tick", [0.6], 0.05, "hogs"),
)
# The same on a busy one.
NOISY = (
    ("free, but one tick is late by four intervals", [0.001] * 500 + [0.12] + [0.001] * 100, 0.03, "releases"),
    ("free, with a few late ticks", ([0.002] * 100 + [0.06]) * 4, 0.05, "releases"),
    ("in turns, but one turn is late", [0.031] * 10 + [0.09] + [0.031] * 3, 0.03, "shares"),
    ("in turns, and each turn lasts for many quick ticks", ([0.052] + [0.0002] * 40) * 8, 0.05, "shares"),
    ("many quick ticks, then one long gap", [0.001] * 100 + [0.9] + [0.001] * 20, 0.03, "hogs"),
    ("a few turns, then one long gap", [0.05] * 2 + [0.8] + [0.05], 0.05, "hogs"),
)


@check(seconds=2)
def gaps_tell_the_kind(solution):
    """From the gaps between ticks, `classify` tells the three kinds of jobs apart.

    A thread that wants to run and cannot shows in the gaps. How long the whole
    job took says nothing about others.
    """
    judged(solution, CLEAN + tuple(drawn()))


@check
def a_released_lock_is_noticed(solution):
    """A job that gives the lock back `releases`, whether it waits or computes.

    "It burns a core, so it blocks the others" sends password hashing, compression
    and queries into processes where threads would have done.
    """
    probed(solution, releasing(), "the ticks went on beside it: it computed or waited without the lock")


@check
def a_shared_lock_is_noticed(solution):
    """A job that runs Python code `shares`, also if a C function drives it.

    Such a job makes everybody slower and stops nobody: the interpreter asks for
    the lock on behalf of those who wait.
    """
    probed(solution, sharing(), "the others got the lock time and again, after an interval each time")


@check
def a_hog_is_noticed(solution):
    """A C function that never lets go `hogs`: heartbeats stop until it is done.

    One such call in a request handler and the health check fails, for a process
    that is not even overloaded. No thread pool helps.
    """
    probed(solution, hogging(), "nobody else ran from its beginning to its end: it did not give the lock back when it was asked")


@check(seconds=15)
def nothing_is_left_behind(solution):
    """After the probe the process is as it was: its switch interval, its threads.

    A tool that is used in production may look, not touch: a raised interval slows
    down every hand-over of the lock from then on.
    """
    before = _odd_interval()
    left = resources.left_open(solution.probe, lambda: time.sleep(SHORTEST))
    after = sys.getswitchinterval()
    if left.exception is not None:
        raise left.exception
    _same_interval(solution, before, after, "the probe")
    _no_threads(solution, left)


@check(seconds=15)
def a_failing_job_leaves_nothing_behind(solution):
    """If the job raises, the probe lets that through, and cleans up all the same.

    The job that you probe is the one you suspect. When it fails, its error is news.
    """
    problem = LookupError("no such report")
    came, left, intervals = _after_raising(solution, problem)
    if came is None:
        fail("the job raised LookupError('no such report'), and the probe kept that to itself", place=solution.probe)
    _is_clean(solution, problem, came, left, intervals)

    def failing_job():
        raise problem

    running = still_running(solution.probe, failing_job, times=15)
    evidence("ticking threads that outlived the probe for a moment, in 15 calls", running, exact=False)
    if running >= 3:
        fail("the ticking thread is told to stop, but the probe returns before it has: it does not wait for the thread", place=solution.probe)


@check(after=a_failing_job_leaves_nothing_behind, seconds=15)
def an_interrupted_job_leaves_nothing_behind(solution):
    """Ctrl-C in the middle of a job leaves nothing behind either.

    `KeyboardInterrupt` and `SystemExit` are exceptions, but no subclasses of `Exception`. Clean-up that has to be done in
    any case stands in a `finally`, which does not ask.
    """
    problem = KeyboardInterrupt("enough")
    came, left, intervals = _after_raising(solution, problem)
    if came is None:
        fail("the job was interrupted by a KeyboardInterrupt, and the probe kept that to itself", place=solution.probe)
    _is_clean(solution, problem, came, left, intervals)


@check(after=gaps_tell_the_kind, seconds=2, stretch=True)
def noise_does_not_change_the_kind(solution):
    """A late tick is no hog, and a burst of quick ones is no freedom.

    Machines are busy, and the scheduler of the operating system has plans of its
    own. A verdict that one late tick can turn is a coin; one that an average
    smooths over misses the gap that killed the pod.
    """
    judged(solution, NOISY)


def drawn():
    """More recordings as clean as `CLEAN`, that nobody knows beforehand."""
    interval = draw.choice([0.03, 0.04, 0.05])
    few = [0.001] * draw.randrange(3)

    def gaps(number, shortest, longest):
        return [round(draw.uniform(shortest, longest), 5) for _ in range(number)]

    yield "drawn: ticks of about a millisecond", gaps(draw.randrange(200, 500), 0.0005, 0.002), interval, "releases"
    yield "drawn: a tick each interval, and a little later", gaps(draw.randrange(9, 15), 1.05 * interval, 1.5 * interval), interval, "shares"
    yield "drawn: a long gap, and hardly a tick beside it", [*few, *gaps(1, 0.4, 0.9), *few], interval, "hogs"


def judged(solution, recordings):
    verdicts = {}
    for what, gaps, interval, _ in recordings:
        verdicts[what] = called(solution.classify, list(gaps), interval)
    wanted = {what: kind for what, _, _, kind in recordings}
    for what in wanted:
        evidence(what, verdicts[what])
    expect(verdicts).because("not every recording got the verdict that its gaps show").equals(wanted)


def probed(solution, jobs, explanation):
    verdicts = {}
    started = 0
    for job in jobs:
        verdicts[job.name], threads = verdict(lambda fn: called(solution.probe, fn), job.fit())
        started += threads
        evidence(f"probe: {job.name}", verdicts[job.name])
    for job in jobs:
        if verdicts[job.name] is None:
            fail("probe returned None: one of the three words was expected", call=f"probe({job.name})", place=solution.probe)
        if not started and verdicts[job.name] != job.kind:
            fail(
                "probe started no second thread, so nobody ticked beside the job",
                call=f"probe({job.name})", place=solution.probe,
                why="How long a job takes says nothing about others. Somebody else has to try to run meanwhile, and to note when it could.",
            )
        wrong = type(verdicts[job.name]) is not str or verdicts[job.name] != job.kind
        if wrong or job is jobs[0]:
            evidence(f"a ticker of the checks, beside {job.name}", str(witness(job)), exact=False)
        if wrong:
            expect(verdicts[job.name]).named(f"probe({job.name})").because(f"{job.name}: {explanation}").equals(job.kind)


def _after_raising(solution, problem):
    """What arrived from a probe whose job raised `problem`, what it left, and the switch interval before and after."""
    arrived = []

    def failing_job():
        time.sleep(0.05)
        raise problem

    def call():
        try:
            solution.probe(failing_job)
        except BaseException as error:
            arrived.append(error)

    threading.excepthook = lambda failed: None  # what a thread of the probe raises is not printed over the report
    before = _odd_interval()
    left = resources.left_open(call)
    after = sys.getswitchinterval()
    came = arrived[0] if arrived else None
    evidence(f"a job that raises {type(problem).__name__}", "the probe raises it" if came is problem else "the probe does not")
    return came, left, (before, after)


def _is_clean(solution, problem, came, left, intervals):
    if came is not problem:
        raise came
    _same_interval(solution, *intervals, "a job that raised")
    _no_threads(solution, left)


def _odd_interval():
    """Set an interval that nobody else would, so that "set back to the default" shows."""
    sys.setswitchinterval(0.008)
    return sys.getswitchinterval()


def _same_interval(solution, before, after, what):
    evidence("switch interval before and after", f"{before * 1000:.0f} ms, {after * 1000:.0f} ms", exact=False)
    if abs(before - after) > before / 100:
        fail(f"after {what} the process has another switch interval than before", place=solution.probe)


def _no_threads(solution, left):
    threads = left.of("thread")
    evidence("threads still running", "none" if not threads else str(len(threads)))
    if threads:
        fail("the ticking thread is still running after the probe has returned", place=threads[0].place or solution.probe)
