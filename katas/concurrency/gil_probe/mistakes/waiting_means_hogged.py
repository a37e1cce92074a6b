"""Only one thread runs Python at a time, so Python code shuts the others out.

One at a time does not mean one until it is done: a thread that wants the lock gets it after a switch
interval, again and again, and the ticks go on, slower. A pure Python loop costs the others their speed. It
does not stop them, and a heartbeat survives it. Tell "each gap is about an interval" from "one gap is the whole
job".

Fails: gaps_tell_the_kind, a_shared_lock_is_noticed
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise

# Longer than a busy machine usually delays a thread, and many times shorter than a job.
_INTERVAL = 0.03
_NAP = 0.001


def classify(gaps: Sequence[float], interval: float) -> str:
    """'hogs', 'shares' or 'releases': what kept the ticks apart for most of the time?"""
    waiting = sum(gap for gap in gaps if gap >= interval)
    return "hogs" if waiting > sum(gaps) / 2 else "releases"


def probe(fn: Callable[[], object]) -> str:
    """Run `fn` beside a ticking thread, and say how it treated it."""
    ticks: list[float] = []
    began = time.perf_counter()
    with _switch_interval(_INTERVAL), _calling(lambda: ticks.append(time.perf_counter())):
        fn()
    ended = time.perf_counter()
    moments = [began, *ticks, ended]
    return classify([later - earlier for earlier, later in pairwise(moments)], _INTERVAL)


@contextmanager
def _switch_interval(seconds: float) -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(seconds)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


@contextmanager
def _calling(tick: Callable[[], object]) -> Iterator[None]:
    """Call `tick` all the time, in a thread that has ended when the block has."""
    over = threading.Event()

    def run() -> None:
        while not over.is_set():
            tick()
            time.sleep(_NAP)

    ticker = threading.Thread(target=run)
    ticker.start()
    try:
        yield
    finally:
        over.set()
        ticker.join()
