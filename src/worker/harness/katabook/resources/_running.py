"""Threads that still run and children that nobody waited for.

Owns: which there are, and which are new. Does not own: stopping them, which nobody here does.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator

from ._leaks import Leak
from ._opened import Opened

#: Real seconds that threads which are about to end get before they count as left running.
GRACE = 0.25


class Threads:
    """Those that ran when a watch began."""

    def __init__(self) -> None:
        self._before = threading.enumerate()

    def left(self, opened: Opened) -> Iterator[Leak]:
        """The threads that are new and do not end within `GRACE`."""
        patience = GRACE
        for thread in threading.enumerate():
            if any(thread is old for old in self._before):
                continue
            # The class may override join; the original cannot be talked into anything.
            threading.Thread.join(thread, patience)
            if threading.Thread.is_alive(thread):
                patience = 0.0  # one that stays is enough waiting for all
                daemon = " (daemon)" if thread.daemon else ""
                name = str(threading.Thread.name.__get__(thread))
                yield Leak("thread", f"{name}{daemon}", opened.place_of_object(thread))


class Children:
    """The children that the process had when a watch began."""

    def __init__(self) -> None:
        self._before = _children()

    def left(self, opened: Opened) -> Iterator[Leak]:
        """The children that are new, running or ended: nobody has waited for them."""
        left = sorted(_children() - self._before)
        # Audit events do not tell the pid: lines are certain only if none is missing.
        certain = len(left) == len(opened.processes)
        for index, _ in enumerate(left):
            place = opened.processes[index] if certain else None
            yield Leak("process", "never waited for", place)


def _children() -> set[int]:
    """Pids of the children, ended or not; {-1} if there are some that have no names here."""
    try:
        found = set()
        for task in os.listdir("/proc/self/task"):
            with open(f"/proc/self/task/{task}/children", encoding="ascii") as file:
                found.update(int(pid) for pid in file.read().split())
        return found
    except OSError:
        pass
    try:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except (AttributeError, OSError):
        return set()
    return {-1}
