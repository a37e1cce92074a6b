"""A benchmark of functions that do the same."""

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

_Candidate = Callable[[Any], object]


class Mismatch(Exception):
    """The candidates do not give the same answer."""


def bench(
    candidates: Mapping[str, _Candidate],
    make_input: Callable[[], Any],
    clock: Callable[[], float],
    repeats: int = 5,
    number: int = 100,
) -> dict[str, float]:
    """Return the seconds per call of each candidate: the best of `repeats` rounds of `number` calls."""
    _compare_answers(candidates, make_input)
    best: dict[str, float] = {}
    for _ in range(repeats):
        for name, fn in candidates.items():
            seconds = _time(fn, make_input, clock, number) / number
            best[name] = min(seconds, best.get(name, seconds))
    return best


def number_for(fn: _Candidate, make_input: Callable[[], Any], clock: Callable[[], float], at_least: float) -> int:
    """The extra mile: the first of 1, 2, 4, 8, ... calls that take `at_least` seconds together."""
    number = 1
    while _time(fn, make_input, clock, number) < at_least:
        number *= 2
    return number


def _compare_answers(candidates: Mapping[str, _Candidate], make_input: Callable[[], Any]) -> None:
    """Call each candidate once. Raises Mismatch if one answers otherwise than the first."""
    answers = [(name, fn(make_input())) for name, fn in candidates.items()]
    for name, answer in answers:
        if answer != answers[0][1]:
            raise Mismatch(f"{name} does not give the same answer as {answers[0][0]}")


def _time(fn: _Candidate, make_input: Callable[[], Any], clock: Callable[[], float], number: int) -> float:
    """How long `number` calls take, each with an input of its own that was made before."""
    inputs = [make_input() for _ in range(number)]
    with _no_collection():
        start = clock()
        for one in inputs:
            fn(one)
        return clock() - start


@contextmanager
def _no_collection() -> Iterator[None]:
    """Switch the cycle collector off, and put it back to what it was."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
