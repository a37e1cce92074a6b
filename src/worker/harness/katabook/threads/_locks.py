"""What was done with locks: by whom, in which order, and what ran meanwhile.

Owns: `LockLog` (the facts of one run or one watched call), `LockWatch` (watching code that
runs outside a scheduled run), the names that locks get, and the description of a deadlock.
Does not own: the wrapped locks (`_wrapped`).
"""

from __future__ import annotations

import linecache
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from types import FrameType, TracebackType
from typing import Any

from .._running import context as _context
from . import _scheduler, _wrapped
from ._wrapped import learner_line


@dataclass(frozen=True)
class LockEvent:
    """One operation on a lock.

    thread: name.  does: "takes", "releases" or "waits" (found it taken).  lock: the lock's
    name.  line: the learner's line, 0 if none was on the stack.
    """

    thread: str
    does: str
    lock: str
    line: int

    def __str__(self) -> str:
        return f"{self.thread} {self.does} {self.lock}" + (f" (line {self.line})" if self.line else "")


@dataclass(frozen=True)
class Held:
    """Something that ran while a lock was held.

    thread: name.  locks: the names of the locks held, outermost first.  call: the qualified
    name of what was called.  line: the learner's line that called it.
    """

    thread: str
    locks: tuple[str, ...]
    call: str
    line: int

    def __str__(self) -> str:
        return f"{self.call} ran while {' and '.join(self.locks)} was held (line {self.line})"


@dataclass(frozen=True)
class Stuck:
    """One thread of a deadlock.

    thread: name.  waits_for: the lock's name or what else it waits for.  line: the learner's
    line it waits at.  holder: the thread that holds the lock, "" if none or unknown.
    holder_line: where the holder took it, 0 if unknown.
    """

    thread: str
    waits_for: str
    line: int
    holder: str
    holder_line: int

    def __str__(self) -> str:
        at = f" at line {self.line}" if self.line else ""
        if not self.holder:
            return f"{self.thread} waits{at} for {self.waits_for}"
        owner = "itself" if self.holder == self.thread else self.holder
        taken = f" since line {self.holder_line}" if self.holder_line else ""
        return f"{self.thread} waits{at} for {self.waits_for}, held by {owner}{taken}"


@dataclass
class LockLog:
    """What happened to locks, in order.

    events: takes, releases and waits.  nested: (outer, inner) names for every lock taken while
    another one was held, each pair once, in order of appearance.  while_held: calls made by the
    learner's code while it held a lock.  still_held: names of locks taken and not released.
    Names come from the line that made a lock (`self._lock`); several locks of one line are
    numbered in the order in which they were made.
    """

    events: list[LockEvent] = field(default_factory=list)
    nested: list[tuple[str, str]] = field(default_factory=list)
    while_held: list[Held] = field(default_factory=list)
    still_held: list[str] = field(default_factory=list)

    @property
    def taken(self) -> int:
        """How many times a lock was taken."""
        return sum(event.does == "takes" for event in self.events)

    @property
    def waits(self) -> int:
        """How many times a lock was found taken by somebody else."""
        return sum(event.does == "waits" for event in self.events)

    @property
    def cycle(self) -> tuple[str, ...]:
        """Locks that were taken in a circle: (a, b) if a was held when b was taken and the other
        way round, which is a deadlock in waiting. () if there is a global order."""
        edges: dict[str, dict[str, None]] = {}
        for outer, inner in self.nested:
            edges.setdefault(outer, {})[inner] = None
        return _find_cycle(edges)

    def __str__(self) -> str:
        return "; ".join(map(str, self.events)) if self.events else "no lock was taken"

    @classmethod
    def _from_run(cls, scheduler: Any) -> LockLog:
        return _build(scheduler.lock_log, scheduler.points.files)


class LockWatch:
    """Watches the locks of code that runs in the calling thread, outside a scheduled run.

        with threads.LockWatch() as watch:
            counter.hit("home")
        watch.log.taken, watch.log.still_held, watch.log.while_held

    log: the `LockLog`, filled when the block ends, also by an exception. `while_held` lists
    Python and C functions that the learner's lines called (`sys.setprofile`; a profile function
    that was set before is put back). Locks that were made before `katabook.threads` was
    imported cannot be seen. RuntimeError if used inside a scheduled run.
    """

    def __init__(self) -> None:
        self.log = LockLog()
        self._raw: list[tuple] = []
        self._held: list[Any] = []
        self._ident = 0
        self._before: Any = None

    def __enter__(self) -> LockWatch:
        if _scheduler.active is not None:
            raise RuntimeError("inside a scheduled run, read Run.locks")
        self._ident = _scheduler.get_ident()
        self._before = sys.getprofile()
        _wrapped.watches.append(self)
        sys.setprofile(self._profile)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, traceback: TracebackType | None
    ) -> None:
        sys.setprofile(self._before)
        _wrapped.watches.remove(self)
        self.log = _build(self._raw, frozenset({_context.submission_file}))

    # -- called by the wrappers -----------------------------------------------------------

    def _took(self, lock: Any, line: int) -> None:
        name = _wrapped.threading_name()
        self._raw.append((name, "takes", lock, line, tuple(self._held), ""))
        if _scheduler.get_ident() == self._ident:
            self._held.append(lock)

    def _released(self, lock: Any, line: int, entirely: bool) -> None:
        self._raw.append((_wrapped.threading_name(), "releases", lock, line, None, ""))
        if _scheduler.get_ident() == self._ident:
            _wrapped.drop(self._held, lock, entirely)

    def _called(self, name: str, frame: FrameType) -> None:
        if self._held and _scheduler.get_ident() == self._ident:
            line = learner_line(frame)
            self._raw.append((_wrapped.threading_name(), "call", tuple(self._held), line, None, name))

    def _profile(self, frame: FrameType, event: str, arg: Any) -> None:
        if not self._held:
            return
        if event == "call" and (caller := frame.f_back) is not None:
            if _context.is_learner_code(caller.f_code.co_filename) and not _scheduler.is_ours(frame.f_globals):
                self._called(frame.f_code.co_qualname, caller)
        elif event == "c_call" and _context.is_learner_code(frame.f_code.co_filename):
            self._called(getattr(arg, "__qualname__", None) or str(getattr(arg, "__name__", "?")), frame)


# -- building -----------------------------------------------------------------------------------


def _build(raw: Iterable[tuple], files: frozenset[str]) -> LockLog:
    raw = list(raw)
    names = _Names((lock for entry in raw for lock in _locks_of(entry)), files)
    log = LockLog()
    held: dict[tuple[str, str], int] = {}
    for thread, does, subject, line, outer, call in raw:
        if does == "call":
            log.while_held.append(Held(thread, tuple(names.of(lock) for lock in subject), call, line))
            continue
        if not subject._born and not line:
            continue  # a lock inside the standard library, taken without the learner's doing
        name = names.of(subject)
        log.events.append(LockEvent(thread, does, name, line))
        if does == "takes":
            held[thread, name] = held.get((thread, name), 0) + 1
            for lock in outer:
                pair = (names.of(lock), name)
                if lock is not subject and pair not in log.nested:
                    log.nested.append(pair)
        elif does == "releases":
            _give_back(held, thread, name)
    log.still_held = [name for (_, name), count in held.items() if count > 0]
    return log


def _give_back(held: dict[tuple[str, str], int], thread: str, name: str) -> None:
    """A plain lock may be released by another thread than the one that took it."""
    for key in [(thread, name), *held]:
        if key[1] == name and held.get(key, 0) > 0:
            held[key] -= 1
            return


def _locks_of(entry: tuple) -> tuple:
    return entry[2] if entry[1] == "call" else (entry[2],)


class _Names:
    """Names for locks, from the lines that made them."""

    def __init__(self, locks: Iterable[Any], files: frozenset[str]):
        self._files = sorted(files)
        self._by_line: dict[int, list[int]] = {}
        for lock in locks:
            serials = self._by_line.setdefault(lock._born, [])
            if lock._serial not in serials:
                serials.append(lock._serial)
        for serials in self._by_line.values():
            serials.sort()

    def of(self, lock: Any) -> str:
        base = self._base(lock._born)
        serials = self._by_line.get(lock._born, [])
        if len(serials) < 2 or lock._serial not in serials:
            return base
        return f"{base} #{serials.index(lock._serial) + 1}"

    def _base(self, line: int) -> str:
        if not line:
            return "a lock"
        for filename in self._files:
            text = linecache.getline(filename, line).strip()
            found = re.match(r"([A-Za-z_][\w.]*(?:\[[^\]]*\])?)\s*(?::[^=]+)?=(?!=)", text)
            if found:
                return found[1]
        return f"the lock made at line {line}"


def _find_cycle(edges: dict[str, dict[str, None]]) -> tuple[str, ...]:
    """A circle in a graph of names, beginning with the first name met; () if there is none."""
    done: set[str] = set()
    for start in edges:
        path: list[str] = []
        found = _walk(start, edges, path, done)
        if found:
            return found
    return ()


def _walk(node: str, edges: dict[str, dict[str, None]], path: list[str], done: set[str]) -> tuple[str, ...]:
    if node in path:
        return tuple(path[path.index(node):])
    if node in done:
        return ()
    path.append(node)
    for following in edges.get(node, ()):
        found = _walk(following, edges, path, done)
        if found:
            return found
    path.pop()
    done.add(node)
    return ()


# -- deadlocks ------------------------------------------------------------------------------------


def who_waits(scheduler: Any) -> list[Stuck]:
    """Every thread of a run that is parked, and for what."""
    parked = [slot for slot in scheduler.slots if not slot.finished and slot.waiting is not None]
    logged = [lock for entry in scheduler.lock_log for lock in _locks_of(entry)]
    names = _Names(logged, scheduler.points.files)
    return [_stuck(slot, names) for slot in parked if slot.given or not slot.daemon]


def _stuck(slot: Any, names: _Names) -> Stuck:
    waiting = slot.waiting
    line = learner_line(waiting.frame, deep=50)
    if waiting.kind == "join":
        return Stuck(slot.name, f"the end of {waiting.subject.name}", line, "", 0)
    via = _library_call(waiting.frame)
    if waiting.kind == "lock" and not via:
        holder = waiting.subject._holder or ("", 0)
        return Stuck(slot.name, names.of(waiting.subject), line, *holder)
    return Stuck(slot.name, via or "a lock", line, "", 0)


def _library_call(frame: FrameType | None) -> str:
    """The standard library's function that the waiting code called, such as `Queue.get`."""
    found = ""
    while frame is not None:
        module = str(frame.f_globals.get("__name__", ""))
        if module in ("threading", "queue", "concurrent.futures._base", "concurrent.futures.thread"):
            found = frame.f_code.co_qualname
        elif not module.startswith("katabook"):
            break
        frame = frame.f_back
    return found if found not in ("Condition.__enter__",) else ""
