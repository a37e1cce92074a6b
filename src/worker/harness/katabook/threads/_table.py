"""A recorded run as a table: one column per thread, time runs downwards.

Owns: which steps of a run are shown, folding the others, fitting the columns.
Does not own: recording (`_notes`), names of locks (`_locks`).

Shown are the learner's lines as they begin or go on after an interruption, and below a line
what others can notice: reads and writes of variables that some thread of this run writes,
with their values where these are plain, locks, spied calls, and the instruction before which
a thread was interrupted in the middle of a line.
"""

from __future__ import annotations

import linecache
from collections.abc import Iterable
from dataclasses import dataclass
from types import CodeType
from typing import Any

from . import _instructions
from ._locks import Names

_MOST_ROWS = 60
_PLAIN_LINES = 4


@dataclass
class Row:
    """One row: `detail` rows belong to the line above them."""

    thread: str
    line: int
    text: str
    detail: bool


def render(trace: list[list], names: list[str], width: int = 76) -> str:
    """The table; "" if nothing was recorded."""
    if not trace:
        return ""
    rows = _Reader(trace).rows()
    rows = _shortened(_folded(rows))
    shown = [name for name in names if any(row.thread == name for row in rows)]
    return "\n".join(_layout(rows, shown, width))


def told(conflict: Any, width: int = 76) -> str:
    """The two accesses of a conflict, for the end of a table."""
    first, second = (_fit(f"      {access}", width).rstrip() for access in (conflict.first, conflict.second))
    return f"in conflict:\n{first}\n{second}"


class _Reader:
    """Turns the events of a trace into rows."""

    def __init__(self, trace: list[list]):
        self._trace = trace
        self._written = self._find_written()
        self._names = Names(
            [e[4][0] for e in trace if e[1] in ("takes", "releases", "waits for") and _is_lock(e[4][0])],
            frozenset(e[2].co_filename for e in trace if e[2] is not None),
        )
        self._at: dict[str, tuple[int, int]] = {}
        self._broken: set[str] = set()
        self._calls: dict[str, str] = {}
        self._rows: list[Row] = []

    def rows(self) -> list[Row]:
        for position, (thread, what, code, where, detail) in enumerate(self._trace):
            if what == "opcode":
                self._instruction(thread, code, where, detail)
            elif what == "line":
                self._line(thread, code, where)
            elif what == "preempted":
                self._interrupted(thread, position)
            else:
                self._event(thread, what, detail)
        return self._rows

    def _find_written(self) -> set[str]:
        return {
            found.text
            for _, what, code, where, _ in self._trace
            if what == "opcode" and (found := _instructions.describe(code).get(where)) and found.tree
            and found.does in ("writes", "deletes")
        }

    def _instruction(self, thread: str, code: CodeType, offset: int, value: str) -> None:
        found = _instructions.describe(code).get(offset)
        if found is None or not found.line or found.opname == "RESUME":
            return
        self._line(thread, code, found.line)
        if found.does == "calls" and found.text:
            self._calls[thread] = found.text
        if found.tree is None or found.text not in self._written:
            return
        value = f" = {value}" if value else ""
        self._detail(thread, f"{found.does} {found.text}{value}  ({found.opname})")

    def _line(self, thread: str, code: CodeType, line: int) -> None:
        here = (id(code), line)
        if self._at.get(thread) == here and thread not in self._broken:
            return
        going_on = self._at.get(thread) == here
        self._broken.discard(thread)
        self._at[thread] = here
        self._calls.pop(thread, None)
        text = linecache.getline(code.co_filename, line).strip()
        self._rows.append(Row(thread, line, ("… " if going_on else "") + text, False))

    def _interrupted(self, thread: str, position: int) -> None:
        upcoming = self._next_instruction(thread, position)
        at = self._at.get(thread)
        if upcoming is None or at is None:
            return
        code, found = upcoming
        if (id(code), found.line) != at:
            # Between two lines: the thread's next line says where it goes on.
            self._at.pop(thread, None)
            return
        if thread in self._calls:
            self._detail(thread, f"has called {self._calls[thread]}")
        self._broken.add(thread)
        self._detail(thread, f"stopped at {found.opname}")

    def _next_instruction(self, thread: str, position: int) -> tuple[CodeType, Any] | None:
        for name, what, code, where, _ in self._trace[position + 1:]:
            if name == thread and what == "opcode":
                found = _instructions.describe(code).get(where)
                return None if found is None else (code, found)
        return None

    def _event(self, thread: str, what: str, detail: Any) -> None:
        if what in ("takes", "releases", "waits for"):
            subject, line = detail
            if _is_lock(subject):
                if not subject._born and not line:
                    return
                subject = self._names.of(subject)
            self._detail(thread, f"{what} {subject}")
            if what == "waits for":
                self._broken.add(thread)
        elif what == "ends":
            if detail is not None:
                self._detail(thread, f"raises {type(detail).__name__}")
        elif what == "sleeps":
            self._detail(thread, f"sleeps {detail!r} s")
        elif what in ("calls", "starts"):
            self._detail(thread, f"{what} {detail}")
        elif what == "yields":
            self._broken.add(thread)
        elif what == "too many steps":
            self._detail(thread, "goes on without an end")

    def _detail(self, thread: str, text: str) -> None:
        self._rows.append(Row(thread, 0, text, True))


def _is_lock(subject: Any) -> bool:
    return not isinstance(subject, str)


# -- folding ------------------------------------------------------------------------------------


def _folded(rows: list[Row]) -> list[Row]:
    """Runs of lines of one thread at which nothing was to be noticed become one row."""
    found: list[Row] = []
    plain: list[Row] = []
    for position, row in enumerate(rows):
        following = rows[position + 1] if position + 1 < len(rows) else None
        bare = not row.detail and (following is None or not following.detail or following.thread != row.thread)
        if bare and (not plain or plain[-1].thread == row.thread):
            plain.append(row)
            continue
        found += _fold(plain)
        plain = [row] if bare else []
        if not bare:
            found.append(row)
    return found + _fold(plain)


def _fold(plain: list[Row]) -> list[Row]:
    if len(plain) < _PLAIN_LINES:
        return plain
    middle = Row(plain[0].thread, 0, f"… {len(plain) - 2} more lines", True)
    return [plain[0], middle, plain[-1]]


def _shortened(rows: list[Row]) -> list[Row]:
    """What broke the code stands near the end: a long table loses rows before that."""
    if len(rows) <= _MOST_ROWS:
        return rows
    left = len(rows) - _MOST_ROWS
    note = Row(rows[_MOST_ROWS // 3].thread, 0, f"… {left} rows left out", True)
    return [*rows[: _MOST_ROWS // 3], note, *rows[_MOST_ROWS // 3 + left:]]


# -- layout ---------------------------------------------------------------------------------------


def _layout(rows: list[Row], names: list[str], width: int) -> Iterable[str]:
    if len(names) > 4:
        yield from _narrow(rows, width)
        return
    each = (width - 4) // max(1, len(names)) - 2
    yield ("line" + "".join("  " + _fit(name, each) for name in names)).rstrip()
    for row in rows:
        number = f"{row.line:>4}" if row.line else "    "
        text = ("  " if row.detail else "") + row.text
        column = names.index(row.thread)
        yield (number + "  " + " " * (column * (each + 2)) + _fit(text, each)).rstrip()


def _narrow(rows: list[Row], width: int) -> Iterable[str]:
    """With many threads: one column that says whose step it is."""
    label = min(12, max(len(row.thread) for row in rows))
    for row in rows:
        number = f"{row.line:>4}" if row.line else "    "
        text = ("  " if row.detail else "") + row.text
        yield f"{number}  {_fit(row.thread, label)}  {_fit(text, width - 8 - label)}".rstrip()


def _fit(text: str, width: int) -> str:
    """`text` in exactly `width` columns, cut visibly; an opcode in brackets goes first."""
    text = "".join(c if c.isprintable() else " " for c in text)
    if _columns(text) > width and text.endswith(")") and "  (" in text:
        text = text[: text.rindex("  (")]
    if _columns(text) > width:
        while _columns(text) > width - 1:
            text = text[:-1]
        text += "…"
    return text + " " * (width - _columns(text))


def _columns(text: str) -> int:
    if text.isascii():
        return len(text)
    import unicodedata

    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1 for c in text)
