"""Locks that are still held.

Owns: how much of a lock, of whatever kind, is taken. Does not own: who took it (`katabook.threads`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ._leaks import Leak


class Locks:
    """How much of each lock was taken when a watch began."""

    def __init__(self, given: list[tuple[str, Any]]) -> None:
        self._before = [(name, lock, _holds(lock)) for name, lock in given]

    def left(self) -> Iterator[Leak]:
        """The locks of which more is taken now."""
        for name, lock, before in self._before:
            if _holds(lock) > before:
                yield Leak("lock", f"{name} is still held")


def _holds(lock: Any) -> int:
    """How much of a lock is taken: 0 or 1, for a semaphore minus its free permits."""
    value = getattr(lock, "_value", None)
    if isinstance(value, int):
        return -value
    inner = getattr(lock, "_lock", None)
    if inner is not None and hasattr(lock, "notify"):  # a Condition
        return _holds(inner)
    if hasattr(lock, "locked"):
        return int(bool(lock.locked()))
    if hasattr(lock, "_is_owned") and lock._is_owned():  # RLock before 3.14
        return 1
    if not lock.acquire(False):
        return 1
    lock.release()
    return 0
