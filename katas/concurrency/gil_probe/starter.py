"""Tells from outside how a job treats the interpreter lock."""

from collections.abc import Callable, Sequence


def classify(gaps: Sequence[float], interval: float) -> str:
    """'hogs', 'shares' or 'releases': what do the gaps between a thread's ticks say about a job?"""
    # TODO
    return "releases"


def probe(fn: Callable[[], object]) -> str:
    """Run `fn` beside a ticking thread, and say how it treated the others."""
    # TODO: a second thread that ticks, a switch interval that makes the kinds stand apart,
    # and a process that is afterwards as it was before
    fn()
    return classify([0.001], 0.005)
