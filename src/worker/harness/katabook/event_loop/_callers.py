"""Which thread a call ran in.

Owns: `Callers`, a function that remembers it. Does not own: arguments and answers (`katabook.calls`).
"""

from __future__ import annotations

import asyncio
import functools
import os
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from katabook import _context
from katabook._context import Place


@dataclass(frozen=True)
class ThreadCall:
    """Where one call ran.

    thread: name of the thread.  on_loop: whether an event loop was running in it.
    pid: the process.  place: the learner's line on that thread's stack, if any.
    """

    thread: str
    on_loop: bool
    pid: int
    place: Place | None


class Callers:
    """A function that remembers which thread each of its calls ran in.

    Hand it out in place of the function: `driver.query = Callers(driver.query)`.
    calls: a ThreadCall for each, in the order in which they began.
    """

    def __init__(self, function: Callable[..., Any]) -> None:
        self.calls: list[ThreadCall] = []
        self._function = function
        functools.update_wrapper(self, function, updated=())

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        on_loop = asyncio._get_running_loop() is not None
        place = _context.learner_place(sys._getframe(1))
        name = threading.current_thread().name
        self.calls.append(ThreadCall(name, on_loop, os.getpid(), place))
        return self._function(*args, **kwargs)

    @property
    def on_loop(self) -> int:
        """How many calls ran on a loop's thread."""
        return sum(call.on_loop for call in self.calls)

    @property
    def elsewhere(self) -> int:
        """How many calls ran in other threads."""
        return len(self.calls) - self.on_loop

    def __str__(self) -> str:
        return f"{self.on_loop} calls on the loop's thread, {self.elsewhere} in others"
