"""What a watch gives back.

Owns: `Leak`, `Watch` and the kinds of leaks there are. Does not own: finding them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from katabook._context import Place

#: In the order in which leaks are listed.
KINDS = (
    "file",
    "socket",
    "pipe",
    "descriptor",
    "unclosed",
    "connection",
    "transaction",
    "lock",
    "thread",
    "process",
    "temporary file",
)


@dataclass(frozen=True)
class Leak:
    """One thing that is still there, and was not there before.

    kind: "file", "socket", "pipe", "descriptor", "unclosed" (an object that the garbage
    collector had to close: a ResourceWarning), "connection", "transaction", "lock",
    "thread", "process" or "temporary file".  what: which one.  place: the learner's line
    that opened it, None if it is not known.
    """

    kind: str
    what: str
    place: Place | None = None

    def __str__(self) -> str:
        where = f", {self.place}" if self.place else ""
        return f"{self.kind} {self.what}{where}"


@dataclass
class Watch:
    """What a watched block left behind; complete once the block has ended.

    left: the leaks, by kind, within a kind in the order of opening where that is known.
    new_paths: everything new under the directory, sorted, relative to it, temporary or
    not.  result, exception: outcome of the call (`left_open` only).
    """

    left: list[Leak] = field(default_factory=list)
    new_paths: list[str] = field(default_factory=list)
    result: Any = field(default=None, repr=False)
    exception: BaseException | None = None

    def of(self, *kinds: str) -> list[Leak]:
        """The leaks of some kinds; ValueError for a kind that does not exist."""
        unknown = set(kinds) - set(KINDS)
        if unknown:
            raise ValueError(f"no kind of leak: {', '.join(sorted(unknown))}")
        return [leak for leak in self.left if leak.kind in kinds]

    def __str__(self) -> str:
        return "\n".join(str(leak)[:76] for leak in self.left) or "nothing left open"
