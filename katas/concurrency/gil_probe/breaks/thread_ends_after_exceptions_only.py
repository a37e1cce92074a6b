"""The ticking thread is ended after some exceptions only.

Breaks: "no thread that `probe` started is running"
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
    most = sum(gaps) / 2
    if max(gaps) > most:
        return "hogs"
    waiting = sum(gap for gap in gaps if gap >= interval)
    return "shares" if waiting > most else "releases"


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
    except Exception:
        over.set()
        ticker.join()
        raise
    over.set()
    ticker.join()
