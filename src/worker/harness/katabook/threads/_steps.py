"""The steps of a run, each with the places that it touched.

Owns: `Step`, what one thread did between two places where it could have been switched, and the
names of the groups of places.
Does not own: finding out what is touched (`_touched`), which steps are in each other's way (`_races`).

A place is (group, owner, written): attributes and globals are grouped by their name, containers
and generators are one group, and an owner of 0 may be any of the group.
"""

from __future__ import annotations

CONTAINER, LOCK, THREAD, NOW = "[]", "lock ", "thread ", "now "


class Step:
    """What one thread does between two places at which the run may switch.

    thread: the index of its slot.  choice: (step number, the one that goes on by default, the
    others, what one of them costs) if there was a choice before it.  offered: whether that choice
    was there because the thread before had offered its turn (`time.sleep`).  everything: whether it may
    have touched anything.  places: where each place was touched first: (code, offset) or None.
    """

    __slots__ = ("thread", "choice", "offered", "everything", "places")

    def __init__(self, thread: int, choice: tuple | None, offered: bool = False):
        self.thread = thread
        self.choice = choice
        self.offered = offered
        self.everything = False
        self.places: dict[tuple, tuple | None] = {}

    def conflicts(self, other: Step) -> bool:
        """Whether the two depend on each other's order."""
        if self.everything or other.everything:
            return bool((self.everything or self.places) and (other.everything or other.places))
        return any(
            group == its_group and (written or its_written) and (owner == its_owner or 0 in (owner, its_owner))
            for group, owner, written in self.places
            for its_group, its_owner, its_written in other.places
        )

    def looks_at(self) -> set | None:
        """The groups of the places it only reads; None if it writes any, or may have touched anything."""
        if self.everything or any(written for _, _, written in self.places):
            return None
        return {group for group, _, _ in self.places}
