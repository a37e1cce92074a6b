"""Jobs whose treatment of the interpreter lock is known, and a witness that watches one of them.

Owns: sizing jobs for the machine, running the learner's probe on them, the witness. Does not own: what is
said about it (`checks.py`).

The only checks of this workbook about durations. What makes them hold on a busy machine: the kinds differ by
an order of magnitude in what decides (which share of the job's time the longest gap takes, and the gaps of an
interval or more together); jobs are sized by processor time, so that load makes them longer and never
shorter; a wrong verdict is asked for again. Noise can spoil the verdict of a right probe once in a while; it
does not make a wrong one right.
"""

from __future__ import annotations

import hashlib
import re
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

#: What the prompt promises for every job, in seconds, and what is aimed at.
SHORTEST, USUAL = 0.2, 0.25

#: How often a wrong verdict is asked for again.
ATTEMPTS = 3


class Job:
    """A callable of known behaviour. name: for the report.  kind: the right verdict.

    make: from a size to a callable without arguments.  growth: its time grows with this power of the size.
    """

    def __init__(self, name: str, kind: str, make: Callable[[int], Callable[[], object]], size: int = 0, growth: int = 1):
        self.name, self.kind = name, kind
        self._make, self._size, self._growth = make, size, growth
        self.run = make(size)

    def fit(self) -> Job:
        """Choose the size so that one run takes about `USUAL` seconds of processor time."""
        while self._size and (took := _processor_time(self.run)) < USUAL / 8:
            self._resize(2.0 if took < USUAL / 64 else USUAL / 4 / took)
        if self._size:
            self._resize(USUAL / _processor_time(self.run))
        return self

    def lengthen(self) -> None:
        """Make it last half as long again: the machine got faster since it was sized."""
        if self._size:
            self._resize(1.5)

    def _resize(self, factor: float) -> None:
        self._size = max(int(self._size * factor ** (1 / self._growth)), self._size + 1)
        self.run = self._make(self._size)


def _processor_time(run: Callable[[], object]) -> float:
    began = time.thread_time()
    run()
    return max(time.thread_time() - began, 1e-6)


def releasing() -> list[Job]:
    """One that waits, and one that computes in C with the lock given back."""
    return [
        Job("time.sleep", "releases", lambda size: partial(time.sleep, USUAL)),
        Job("hashlib.pbkdf2_hmac", "releases", lambda size: partial(hashlib.pbkdf2_hmac, "sha256", b"secret", b"salt", size), 2000),
    ]


def sharing() -> list[Job]:
    """A loop in Python, and a C function that calls Python for each element."""
    return [
        Job("a loop in Python", "shares", lambda size: lambda: _loop(size), 20_000),
        Job("sum(map(python_function, ...))", "shares", lambda size: lambda: sum(map(_square, range(size))), 10_000),
    ]


def hogging() -> list[Job]:
    """Two C functions that never let go."""
    return [
        Job("sum(range(n))", "hogs", lambda size: partial(sum, range(size)), 40_000),
        Job("a backtracking regular expression", "hogs", lambda size: partial(re.search, "a*b", "a" * size), 500, growth=2),
    ]


def _loop(size: int) -> int:
    total = 0
    for number in range(size):
        total += number * number
    return total


def _square(number: int) -> int:
    return number * number


# -- asking the learner's probe ---------------------------------------------------------------------


@dataclass
class Witness:
    """What a ticking thread of the harness experienced beside a job."""

    seconds: float
    ticks: int
    longest: float

    def __str__(self) -> str:
        return f"{self.ticks} ticks in {self.seconds:.2f} s, longest gap {self.longest * 1000:.0f} ms"


def verdict(probe: Callable[[Callable[[], object]], object], job: Job) -> tuple[object, int]:
    """What `probe` says about `job`, asked again, a few times, while it is wrong; and how many threads it has started.

    One that starts none has measured nothing that could be spoiled, and is asked once.
    """
    given: object = None
    for _ in range(ATTEMPTS):
        began = time.perf_counter()
        with threads_started() as started:
            given = probe(job.run)
        if type(given) is not str or given == job.kind or not started:
            break
        if time.perf_counter() - began < 2 * SHORTEST and witness(job).seconds < SHORTEST:
            job.lengthen()
    return given, len(started)


@contextmanager
def threads_started() -> Iterator[list[threading.Thread]]:
    """The threads that are started in the block."""
    begun: list[threading.Thread] = []
    start = threading.Thread.start

    def noted(thread: threading.Thread) -> None:
        begun.append(thread)
        start(thread)

    threading.Thread.start = noted  # type: ignore[method-assign]
    try:
        yield begun
    finally:
        threading.Thread.start = start  # type: ignore[method-assign]


def still_running(probe: Callable[[Callable[[], object]], object], failing: Callable[[], object], times: int) -> int:
    """After how many of some calls of `probe` with a job that raises a new thread was still there.

    One that is joined never is; one that ends a moment later is, nearly always.
    """
    found = 0
    before = set(threading.enumerate())
    for _ in range(times):
        try:
            probe(failing)
        except LookupError:
            pass
        late = set(threading.enumerate()) - before
        found += bool(late)
        for thread in late:
            thread.join(1)
    return found


def witness(job: Job, interval: float = 0.03) -> Witness:
    """Run `job` beside a thread that ticks every millisecond, if it is let."""
    ticks: list[float] = []
    over = False

    def tick() -> None:
        while not over:
            ticks.append(time.perf_counter())
            time.sleep(0.001)

    before = sys.getswitchinterval()
    sys.setswitchinterval(interval)
    thread = threading.Thread(target=tick)
    thread.start()
    began = time.perf_counter()
    job.run()
    ended = time.perf_counter()
    over = True
    thread.join()
    sys.setswitchinterval(before)
    moments = [began, *(t for t in ticks if began < t < ended), ended]
    return Witness(ended - began, len(moments) - 2, max(b - a for a, b in zip(moments, moments[1:])))
