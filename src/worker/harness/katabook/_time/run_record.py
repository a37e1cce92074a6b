"""What a run of `event_loop` shows, as plain objects.

Owns: the result classes, and finding the learner's line for a task, a coroutine, an error.
Does not own: running anything (`session`), or stalls (`stalls`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from types import FrameType
from typing import Any

from .._running import context
from .._running.context import Place
from .stalls import Stall


class Stuck(Exception):
    """Nothing was left that could ever wake the loop: no timer, no thread, no socket."""


class LimitReached(Exception):
    """The run went on beyond its limit of virtual seconds or of turns."""


class GaveUp(LimitReached):
    """Cancelled tasks went on and on after the main coroutine had ended."""


@dataclass(frozen=True)
class NeverAwaited:
    """A coroutine that was made and never awaited.

    name: qualified name of the coroutine function.  place: the learner's line that called it.
    """

    name: str
    place: Place | None

    def __str__(self) -> str:
        return f"{self.name}() was never awaited ({self.place or 'line unknown'})"


@dataclass(frozen=True)
class Pending:
    """A task that was not finished when the main coroutine was.

    name: qualified name of its coroutine.  place: the learner's line at which it waits,
    or that created it.
    """

    name: str
    place: Place | None

    def __str__(self) -> str:
        return f"{self.name} is unfinished ({self.place or 'line unknown'})"


@dataclass(frozen=True)
class Unretrieved:
    """A task or future that failed, and nobody ever looked.

    exception: what it raised.  place: the learner's line that raised it, or else the one
    that created the task.
    """

    exception: BaseException
    place: Place | None

    def __str__(self) -> str:
        kind = type(self.exception).__name__
        return f"{kind} was never retrieved ({self.place or 'line unknown'})"


@dataclass(frozen=True)
class LoopError:
    """Something else that the loop complained about, e.g. an exception in a callback.

    message: asyncio's words.  exception: what was raised, if anything.  place: a
    learner's line of its traceback.
    """

    message: str
    exception: BaseException | None
    place: Place | None

    def __str__(self) -> str:
        return f"{self.message} ({self.place or 'line unknown'})"


@dataclass
class Run:
    """What one run showed.

    exception: what the code raised, or Stuck, LimitReached, Deadlock; None if it returned.
    elapsed: virtual seconds until the main coroutine ended.  turns: iterations of the loop
    in which at least one callback ran, until then.  stalls: where the loop was blocked.
    pending: tasks unfinished at the end, which were then cancelled as asyncio.run does.
    uncancelled: those that went on all the same.  never_awaited, unretrieved, errors: see
    the classes.
    """

    exception: BaseException | None = None
    elapsed: float = 0.0
    turns: int = 0
    stalls: list[Stall] = field(default_factory=list)
    never_awaited: list[NeverAwaited] = field(default_factory=list)
    pending: list[Pending] = field(default_factory=list)
    uncancelled: list[Pending] = field(default_factory=list)
    unretrieved: list[Unretrieved] = field(default_factory=list)
    errors: list[LoopError] = field(default_factory=list)
    _result: Any = field(default=None, repr=False)

    @property
    def result(self) -> Any:
        """What the code returned. Raises `exception` if there is one."""
        if self.exception is not None:
            raise self.exception
        return self._result

    @property
    def longest_stall(self) -> float:
        """Virtual seconds of the longest stall; 0.0 if none has a length."""
        return max((stall.seconds for stall in self.stalls), default=0.0)

    def __str__(self) -> str:
        parts = [f"{self.elapsed:g} s in {self.turns} turns"]
        for word, found in (
            ("blocked", self.stalls),
            ("never awaited", self.never_awaited),
            ("unfinished", self.pending),
            ("unretrieved", self.unretrieved),
        ):
            if found:
                parts.append(f"{word}: {len(found)}")
        if self.exception is not None:
            parts.append(f"ended by {type(self.exception).__name__}")
        return ", ".join(parts)


# --- the learner's lines ----------------------------------------------------------------------


def origin(origin: Iterable[tuple[str, int, str]] | None) -> Place | None:
    """The learner's innermost line among the lines that made a coroutine."""
    for filename, line, function in origin or ():
        if context.is_learner_code(filename):
            return Place(line, context.line_of(filename, line), function)
    return None


def raised(error: BaseException | None) -> Place | None:
    places = context.learner_places_of(error.__traceback__) if error is not None else []
    return places[-1] if places else None


def pending(task: asyncio.Task[Any], created: Place | None) -> Pending:
    coroutine = task.get_coro()
    name = getattr(coroutine, "__qualname__", type(coroutine).__name__)
    return Pending(name, _waits_at(coroutine) or created)


def _waits_at(coroutine: Any) -> Place | None:
    """The learner's innermost line in a chain of awaits."""
    place = None
    while coroutine is not None:
        frame = _first(coroutine, "cr_frame", "gi_frame", "ag_frame")
        if isinstance(frame, FrameType) and context.is_learner_code(frame.f_code.co_filename):
            place = context.place_of(frame)
        coroutine = _first(coroutine, "cr_await", "gi_yieldfrom", "ag_await")
    return place


def _first(thing: Any, *names: str) -> Any:
    return next((getattr(thing, name) for name in names if hasattr(thing, name)), None)
