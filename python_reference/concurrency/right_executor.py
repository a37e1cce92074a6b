"""Jobs that wait go to threads, jobs that compute go to processes."""

from __future__ import annotations

import math
import pickle
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from typing import Any

_Job = tuple[str, Callable[[Any], Any], Any]  # kind, fn, arg
_Call = tuple[Callable[[Any], Any], Any]  # fn, arg

_MESSAGES_PER_PROCESS = 4  # large messages, and still enough of them to even out slow jobs


def run_jobs(jobs: Sequence[_Job], processes: int) -> list[Any]:
    """Results of all jobs, in their order. ValueError if a computing job cannot be pickled; then nothing has run."""
    _refuse_what_cannot_travel(jobs)
    waiting = [(fn, arg) for kind, fn, arg in jobs if kind == "waits"]
    computing = [(fn, arg) for kind, fn, arg in jobs if kind == "computes"]
    size = max(1, math.ceil(len(computing) / (_MESSAGES_PER_PROCESS * processes)))
    with ProcessPoolExecutor(processes) as children, ThreadPoolExecutor(max(1, len(waiting))) as threads:
        batches = [children.submit(_run, computing[at : at + size]) for at in range(0, len(computing), size)]
        waits = [threads.submit(fn, arg) for fn, arg in waiting]
        results = {
            "waits": iter([future.result() for future in waits]),
            "computes": iter([result for future in batches for result in future.result()]),
        }
    return [next(results[kind]) for kind, _, _ in jobs]


def _refuse_what_cannot_travel(jobs: Sequence[_Job]) -> None:
    for position, (kind, fn, arg) in enumerate(jobs):
        if kind == "computes":
            try:
                pickle.dumps((fn, arg))
            except Exception as problem:  # __reduce__ may raise anything
                raise ValueError(f"job {position} cannot be pickled") from problem


def _run(batch: Sequence[_Call]) -> list[Any]:
    """In a child process: one message in, one message out."""
    return [fn(arg) for fn, arg in batch]
