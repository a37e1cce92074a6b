"""What was done with locks, as a check reads it.

Owns: `LockLog` and its records, and finding a circle in the order of taking.
Does not own: filling it from what was noted (`_locks`), threads that are stuck (`_stuck`).
"""

from __future__ import annotations

from dataclasses import dataclass, field


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
