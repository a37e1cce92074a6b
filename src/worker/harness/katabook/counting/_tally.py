"""The counts.

Owns: `Tally`, and which operations are comparisons and which are copies. Does not own: what counts in it.
"""

from __future__ import annotations

from collections import Counter

COMPARISONS = ("==", "!=", "<", "<=", ">", ">=")
_COPIES = ("copy", "deepcopy", "pickle")


class Tally:
    """Counts by name of operation; an operation that never happened counts 0.

    `tally["=="]`, `tally["hash"]`, `tally["read"]` (attributes; `tally["read total"]` for one of
    them), `tally["copy"]`, `tally["deepcopy"]`, `tally["pickle"]`, `tally["str"]`,
    `tally["repr"]`, `tally["format"]`, `tally["bool"]`; for lists see `CountedList`.
    """

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def add(self, operation: str, times: int = 1) -> None:
        """Count `operation`, once or so many times. Done by the values; a check only reads."""
        if times:
            self._counts[operation] += times

    def __getitem__(self, operation: str) -> int:
        return self._counts[operation]

    @property
    def comparisons(self) -> int:
        """All comparisons: ==, !=, <, <=, >, >=."""
        return sum(self._counts[name] for name in COMPARISONS)

    @property
    def hashes(self) -> int:
        """How often a hash was asked for."""
        return self._counts["hash"]

    @property
    def reads(self) -> int:
        """Attribute reads of `Counted` values, or items read from a `CountedList`."""
        return self._counts["read"]

    @property
    def copies(self) -> int:
        """Copies made by `copy`, `deepcopy` and `pickle`."""
        return sum(self._counts[name] for name in _COPIES)

    @property
    def moves(self) -> int:
        """Items of a `CountedList` that had to change their place."""
        return self._counts["move"]

    @property
    def total(self) -> int:
        """All operations, whatever they are; moves and details (`read total`) left out."""
        return sum(number for name, number in self._counts.items() if " " not in name and name != "move")

    def as_dict(self) -> dict[str, int]:
        """The counts above 0, by name, in the order of their first occurrence."""
        return {name: number for name, number in self._counts.items() if number}

    def reset(self) -> None:
        """Back to 0."""
        self._counts.clear()

    def __str__(self) -> str:
        shown = [f"{number:,} x {name}" for name, number in self.as_dict().items() if " " not in name]
        return ", ".join(shown) or "nothing counted"

    def __repr__(self) -> str:
        return f"<Tally {self}>"
