"""When single objects die.

Owns: the journal of their deaths. Does not own: who keeps them alive (`_living`).
"""

from __future__ import annotations

import sys
import weakref
from dataclasses import dataclass
from typing import Any

from katabook import _context
from katabook._context import Place


@dataclass(frozen=True)
class Death:
    """The end of one watched object.

    name: what it was called when watching began.  after: the last mark before it died
    ("" if none).  place: the learner's line that was running, None if none was.
    """

    name: str
    after: str
    place: Place | None

    def __str__(self) -> str:
        where = f" at {self.place}" if self.place else ""
        when = f" after {self.after!r}" if self.after else ""
        return f"{self.name} died{when}{where}"


class Deaths:
    """A journal of when objects die, kept by weak references.

    An object that reference counting frees is in the journal before the next statement
    runs (docs: "weakref", callbacks), with or without the collector; combine with
    `no_gc()` to prove that counting alone sufficed. `watch` keeps nothing alive.
    """

    def __init__(self) -> None:
        #: Deaths, in order.
        self.deaths: list[Death] = []
        self._lines: list[str] = []
        self._mark = ""
        self._watched: dict[str, weakref.ref[Any]] = {}

    def watch(self, thing: Any, name: str = "") -> None:
        """Watches an object under a name (default: its type and a number).

        Raises TypeError if its type allows no weak references (int, str, tuple, list,
        dict, classes with __slots__ but no __weakref__), ValueError for a name in use.
        """
        name = name or f"{type(thing).__name__} {len(self._watched) + 1}"
        if name in self._watched:
            raise ValueError(f"{name!r} is being watched already")
        self._watched[name] = weakref.ref(thing, lambda _: self._died(name))

    def mark(self, label: str) -> None:
        """Notes a moment, so that the journal shows what died before and after it."""
        self._mark = label
        self._lines.append(f"-- {label}")

    def dead(self, name: str) -> bool:
        """Whether the object of that name has died; KeyError if none was watched."""
        return self._watched[name]() is None

    @property
    def alive(self) -> list[str]:
        """Names of the watched objects that still live, in the order of watching."""
        return [name for name, ref in self._watched.items() if ref() is not None]

    @property
    def journal(self) -> list[str]:
        """Marks ("-- label") and deaths (a line each), in the order in which they came."""
        return list(self._lines)

    def __str__(self) -> str:
        living = ", ".join(self.alive) or "nothing"
        return "\n".join([*self._lines, f"still alive: {living}"])

    def _died(self, name: str) -> None:
        death = Death(name, self._mark, _context.learner_place(sys._getframe(1)))
        self.deaths.append(death)
        place = f" at {death.place}" if death.place else ""
        self._lines.append(f"{name} died{place}"[:76])
