"""Words of many texts, counted by threads or by processes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor

_Counts = dict[str, int]


def tally_threads(texts: Sequence[str], count: Callable[[str], _Counts], total: _Counts) -> None:
    """Add the counts of all texts to `total`; each text is counted by a thread of its own."""
    if texts:
        with ThreadPoolExecutor(max_workers=len(texts)) as pool:
            _add_all(pool, texts, count, total)


def tally_processes(texts: Sequence[str], count: Callable[[str], _Counts], total: _Counts) -> None:
    """Add the counts of all texts to `total`; each text is counted by a process of its own."""
    if texts:
        with ProcessPoolExecutor(max_workers=len(texts)) as pool:
            _add_all(pool, texts, count, total)


def _add_all(pool: Executor, texts: Sequence[str], count: Callable[[str], _Counts], total: _Counts) -> None:
    """Let the workers count, and add what they send back here, in the thread of the caller."""
    for counts in pool.map(count, texts):
        for word, number in counts.items():
            total[word] = total.get(word, 0) + number
