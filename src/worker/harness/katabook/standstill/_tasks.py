"""How long the threads of this process, and the processes that it has started, have had a processor.

That is read from their clocks (clock_getcpuclockid(3)), which nothing hides: in a sandbox /proc says nothing of others. Which
processes there are is read from /proc where that may be listed. In a sandbox ids are small, and each is tried.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterable, Iterator

#: More ids than this are not those of a sandbox.
_MOST = 4096
#: So many ids beyond the largest one known are tried: no more are given between two looks.
_AHEAD = 256

# The id of a clock is made of the kind of clock and of whose it is (MAKE_PROCESS_CPUCLOCK in linux/posix-timers.h).
_OF_A_PROCESS, _OF_A_THREAD = 2, 6


class Looks:
    """What the clocks showed when they were looked at last."""

    def __init__(self) -> None:
        self._last: dict[int, float] = {}

    def moved(self, but: set[int]) -> bool:
        """Whether anybody has run since the last look, or has been started; also if that cannot be told.

        but: ids of threads that do not count, or of processes that consist of such a thread.
        """
        try:
            others = list(self._processes())
        except OSError:
            return True
        mine = [thread.native_id for thread in threading.enumerate() if thread.native_id]
        clocks = dict.fromkeys(others, _OF_A_PROCESS)
        clocks.pop(os.getpid(), None)  # of this process, threads count, each for itself
        clocks |= dict.fromkeys(mine, _OF_A_THREAD)
        seen = {own: now for own, kind in clocks.items() if (now := _clock(own, kind)) is not None}
        before, self._last = self._last, seen
        return any(now != before.get(own) for own, now in seen.items() if own not in but)

    def _processes(self) -> Iterable[int]:
        try:
            return list(_started_by(os.getpid()))
        except PermissionError:
            pass  # a sandbox
        if os.getpid() > _MOST:
            raise PermissionError("ids are those of a whole machine")
        known = max(os.getpid(), threading.get_native_id(), *self._last)
        return range(1, known + _AHEAD)


def _clock(own: int, kind: int) -> float | None:
    """Seconds of processor time; None if there is nobody of this id."""
    try:
        return time.clock_gettime(~own << 3 | kind)
    except OSError:
        return None


def _started_by(process: int) -> Iterator[int]:
    """The processes that a process has started, and those that they have started."""
    try:
        tasks = os.listdir(f"/proc/{process}/task")
    except FileNotFoundError:
        if process == os.getpid():
            raise  # there is no /proc
        return
    for task in tasks:
        for child in _children(f"/proc/{process}/task/{task}"):
            yield child
            yield from _started_by(child)


def _children(task: str) -> list[int]:
    try:
        with open(f"{task}/children") as file:
            return [int(child) for child in file.read().split()]
    except (FileNotFoundError, ProcessLookupError):
        if os.path.exists(task):
            raise  # a kernel that was built without this file
        return []
