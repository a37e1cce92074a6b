"""The threads of a run, seen one by one.

Owns: `Slot` and `Waiting`, what a run knows of a thread and why it is parked, which thread is which, and the exception
that ends one. Does not own: who runs next (`_scheduler`).
"""

from __future__ import annotations

import _thread
from collections.abc import Callable
from types import FrameType
from typing import Any

# Taken before the factories are wrapped: batons must be real locks.
real_lock = _thread.allocate_lock
get_ident = _thread.get_ident

#: The scheduled threads of the run under way, by thread identifier. Empty outside a run.
slots: dict[int, Slot] = {}

# How many instructions a stopped thread may spend on its `finally` and `with` blocks.
_GRACE = 1000


class Stopped(SystemExit):
    """Raised inside a thread that has to end because its run is over.

    A SystemExit, so that `threading` lets it end a thread without a word.
    """


class Waiting:
    """Why a thread is parked: `ready()` says whether it may go on."""

    __slots__ = ("ready", "kind", "subject", "deadline", "expired", "frame")

    def __init__(self, ready: Callable[[], bool], kind: str, subject: object, deadline: float | None):
        self.ready = ready
        self.kind = kind
        self.subject = subject
        self.deadline = deadline
        self.expired = False
        self.frame: FrameType | None = None


class Slot:
    """One thread of a run."""

    __slots__ = (
        "name", "index", "baton", "thread", "daemon", "given", "began", "finished",
        "waiting", "result", "error", "held", "pending", "grace",
    )

    def __init__(self, name: str, index: int, *, daemon: bool = False, given: bool = True):
        self.name = name
        self.index = index
        self.baton = real_lock()
        self.baton.acquire()
        self.thread: Any = None
        self.daemon = daemon
        self.given = given
        self.began = False
        self.finished = False
        self.waiting: Waiting | None = None
        self.result: object = None
        self.error: BaseException | None = None
        self.held: list[Any] = []
        self.grace = _GRACE
        self.pending: tuple[list, tuple | None] | None = None

    def ready(self) -> bool:
        """Whether it could go on now."""
        if self.finished:
            return False
        waiting = self.waiting
        return waiting is None or waiting.expired or waiting.ready()
