"""One late tick must not matter, so take the average of the gaps.

The average counts gaps where time matters. A hundred ticks of a millisecond and then 0.9 seconds of silence are
nine milliseconds "on average", and the pod was killed in the silence. Latencies are like that: the mean is
where nobody lives. Weigh each gap by its length: how much of the time was spent in long ones?

Fails: noise_does_not_change_the_kind
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise

# Longer than a busy machine usually delays a thread, and many times shorter than a job.
_INTERVAL = 0.02
_NAP = 0.003


def classify(gaps: Sequence[float], interval: float) -> str:
    """'hogs', 'shares' or 'releases': what kept the ticks apart for most of the time?"""
    average = sum(gaps) / len(gaps)
    if average < interval / 2:
        return "releases"
    return "hogs" if average > 3 * interval else "shares"


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
