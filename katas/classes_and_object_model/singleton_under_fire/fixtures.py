"""Classes that derive from the learner's `Singleton`, and a race for the first call of one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from katabook import evidence, fail, named, threads


class SourceUnavailable(Exception):
    """What an `__init__` raises whose source cannot be read."""


def settings(singleton: Any, name: str = "Settings", failures: tuple[BaseException, ...] = (), keep: bool = True, empty: bool = False) -> Any:
    """A new class with a single object.

    made: the objects whose `__init__` has begun, unless they are not to be kept.  inits: how often it ran, in a list.
    failures: what the first runs raise.  empty: whether the object is false, as an empty container is.
    """

    made: list[Any] = []
    inits = [0]

    def __init__(self):
        inits[0] += 1
        if keep:
            made.append(self)
        threads.switch(f"{name}.__init__ begins")
        self.currency = "EUR"
        if inits[0] <= len(failures):
            raise failures[inits[0] - 1]
        threads.switch(f"{name}.__init__ ends")
        self.finished = True

    namespace: dict[str, Any] = {"__init__": __init__, "made": made, "inits": inits}
    if empty:
        namespace["__len__"] = lambda self: 0
    return named(type(singleton)(name, (singleton,), namespace), name)


def written(stand_in: Any) -> str:
    """A stand-in, as a report shows it."""
    if isinstance(stand_in, type):
        return stand_in.__name__
    return repr(stand_in) if isinstance(stand_in, str | None) else "stand_in"


@dataclass
class Seen:
    """What one schedule came to. handed_out: the ids of the objects that the threads got."""

    handed_out: set[int]
    inits: int
    unfinished: bool

    @property
    def objects(self) -> int:
        return len(self.handed_out)


@dataclass
class Race:
    """All schedules of two threads that call a class for the first time."""

    exploration: threads.Exploration
    seen: list[Seen]

    def counts(self, of: Callable[[Seen], Any]) -> str:
        """The distinct values of `of`, as text."""
        return ", ".join(map(str, sorted({of(seen) for seen in self.seen})))

    def show(self, solution: Any) -> None:
        """Show how many schedules were tried, whether a lock was used, and the first schedule that goes wrong."""
        tried = self.exploration
        kind = settings(solution.Singleton)
        alone = threads.replay(lambda: {"A": kind})
        evidence("schedules tried", f"{tried.schedules}, of which {tried.failing} go wrong", exact=False)
        evidence("a lock is taken by the first call", bool(alone.locks.taken))
        again = threads.replay(lambda: {"A": kind})
        evidence("a lock is taken by a later call", bool(again.locks.taken))
        if not tried.ok:
            evidence("a schedule that breaks it", tried.table(), exact=False)

    def fail_if_stuck(self, solution: Any) -> None:
        """Fail if a schedule ended in anything but an answer for both threads."""
        first = self.exploration.first
        if first is None or first.kind == "check":
            return
        if first.kind == "deadlock":
            fail("two threads called Settings() at once, and wait for each other for ever", call="Settings()", place=solution.Singleton)
        if first.kind == "exception":
            raise next(iter(first.run.errors.values()))
        fail("two threads called Settings() at once, and one of them does not come to an end", call="Settings()", place=solution.Singleton)


def race(singleton: Any) -> Race:
    """Two threads call a new class, under every schedule with at most two preemptions."""
    found: list[Seen] = []
    kinds: list[Any] = []

    def make() -> dict[str, Callable[[], Any]]:
        kind = settings(singleton)
        kinds[:] = [kind]

        def call() -> tuple[Any, bool]:
            given = kind()
            return given, getattr(given, "finished", False) is True

        return {"A": call, "B": call}

    def check(run: Any) -> bool:
        results = list(run.results.values())
        seen = Seen({id(given) for given, _ in results}, kinds[0].inits[0], not all(finished for _, finished in results))
        found.append(seen)
        return len(seen.handed_out) == 1 and seen.inits == 1 and not seen.unfinished

    tried = threads.explore(make, check=check, limit=300)
    return Race(tried, found)
