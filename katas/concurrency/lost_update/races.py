"""One race under every schedule, and what the threads saw of it.

Owns: running the threads of a check with a last look at the counter inside the run, and the sentence about
locks. Does not own: what is right (`checks.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from katabook import evidence, fail, threads


@dataclass
class Seen:
    """What one run left: `final` is the snapshot that the last thread to end took."""

    final: dict[str, int] = field(default_factory=dict)
    ended: int = 0


@dataclass
class Found:
    """What all schedules came to, and whether in one of them a thread waited for a lock."""

    exploration: threads.Exploration
    outcomes: list[Any]
    waited: bool

    def fail_unless_held(self, place: Any, sentence: str) -> None:
        """Show how many schedules were tried; if one broke the code, show it and fail."""
        tried = self.exploration
        evidence("schedules tried", f"{tried.schedules}, of which {tried.failing} go wrong", exact=False)
        if tried.ok:
            return
        first = tried.first
        evidence("a schedule that breaks it", tried.table(), exact=False)
        if first.kind == "check":
            fail(sentence, place=place)
        if first.kind == "deadlock":
            evidence("who waits for whom", first.message, exact=False)
            fail("the threads wait for each other, or for a lock that nobody gives back: a deadlock", place=place)
        if first.kind == "exception":
            name, error = next(iter(first.run.errors.items()))
            fail(f"the thread {name!r} ended with {type(error).__name__}, in a schedule that must not disturb it", place=place)
        fail("one of the threads does not come to an end", place=place)


def race(
    make_counter: Callable[[], Any],
    make_threads: Callable[[Any], dict[str, Callable[[], Any]]],
    outcome: Callable[[Seen, Any], Any],
    allowed: set[Any],
    preemptions: int = 2,
    limit: int = 300,
) -> Found:
    """Run the threads under every schedule with few preemptions; `outcome` of each has to be in `allowed`.

    The last thread to end takes the snapshot, inside the run: a counter that works through a thread of its own
    still answers then.
    """
    box: list[Seen] = []
    outcomes: list[Any] = []
    waits: list[Any] = []

    def make() -> dict[str, Callable[[], Any]]:
        seen = Seen()
        box[:] = [seen]
        counter = make_counter()
        given = make_threads(counter)

        def ending(job: Callable[[], Any]) -> Callable[[], Any]:
            def run() -> Any:
                try:
                    return job()
                finally:
                    seen.ended += 1
                    if seen.ended == len(given):
                        seen.final = counter.snapshot()

            return run

        return {name: ending(job) for name, job in given.items()}

    def judge(run: Any) -> bool:
        waits.extend(event for event in run.locks.events if event.does == "waits")
        found = outcome(box[0], run)
        if found not in outcomes:
            outcomes.append(found)
        return found in allowed

    exploration = threads.explore(make, check=judge, preemptions=preemptions, limit=limit)
    return Found(exploration, outcomes, bool(waits))


def how_locks_were_used(taken_alone: int, found: Found) -> str:
    """One sentence: none, never contended, or contended. taken_alone: locks taken by one thread on its own."""
    if not taken_alone:
        return "none was taken"
    if not found.waited:
        return "taken, but in no schedule did one thread have to wait for the other"
    return "taken, and one thread waited for the other where they met"


def shown(values: Any) -> str:
    """Distinct outcomes in a stable order: `1 or 2`."""
    return " or ".join(sorted(map(str, values)))
