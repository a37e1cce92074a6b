"""Calls and other events in one order.

Owns: `Journal`, its entries, and `Call`, the record of a call. Does not own: making and answering the calls (`_spy`).
"""

from __future__ import annotations

import itertools
import sys
import threading
from typing import Any

from katabook import _context

from ._showing import is_plain, one_line, safe_repr


class Journal:
    """One order over the calls of several spies and the events noted by hand.

    entries: every `Entry`, in order.  order: their names.
    """

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._numbers = itertools.count(1)

    def note(self, name: str, **details: Any) -> Entry:
        """Enter an event by hand; `details` are shown beside its name."""
        text = ", ".join(f"{key}={safe_repr(value)}" for key, value in details.items())
        return self._enter(name, f"{name}({text})" if details else name, None)

    @property
    def entries(self) -> list[Entry]:
        """Every entry, in order."""
        return sorted(self._entries, key=lambda entry: entry.number)

    @property
    def order(self) -> list[str]:
        """The names of the entries, in order."""
        return [entry.name for entry in self.entries]

    def __str__(self) -> str:
        entries = self.entries
        threads = {entry.thread for entry in entries}
        who = (lambda entry: f"{entry.thread:<14.14} ") if len(threads) > 1 else (lambda entry: "")
        return "\n".join(f"{e.number:>4}  {who(e)}{one_line(str(e), 54)}" for e in entries) or "nothing happened"

    def _enter(self, name: str, text: str | None, call: Call | None) -> Entry:
        entry = Entry(next(self._numbers), name, text, call)
        self._entries.append(entry)
        return entry


class Entry:
    """One line of a journal.  number: its place in the order, from 1.  name: of the spy or
    event.  thread: the name of the thread.  call: the `Call`, or None for a noted event.
    """

    def __init__(self, number: int, name: str, text: str | None, call: Call | None) -> None:
        self.number = number
        self.name = name
        self.thread = threading.current_thread().name
        self.call = call
        self._text = text

    def __str__(self) -> str:
        return self._text if self.call is None else str(self.call)

    def __repr__(self) -> str:
        return f"<Entry {self.number} {self}>"


class Call:
    """One call.  args, kwargs: the very objects passed, kept alive.  number: its place in the
    journal.  thread: the thread's name.  place: the learner's line it came from, or None.
    returned: what it returned (None until then); raised: what it raised, or None.

    `str()` is one line such as `send('ann', retries=2)`. Plain arguments are rendered when the
    call happens, so later changes do not show; other objects when it is asked for, so that
    looking does not disturb what an object counts about itself.
    """

    def __init__(self, name: str, args: tuple, kwargs: dict[str, Any], journal: Journal) -> None:
        self.name = name
        self.args = args
        self.kwargs = kwargs
        self.returned: Any = None
        self.raised: BaseException | None = None
        self.place = _context.learner_place(sys._getframe(1))
        plain = all(is_plain(value) for value in (*args, *kwargs.values()))
        self._text = self._rendered() if plain else None
        entry = journal._enter(name, None, self)
        self.number, self.thread = entry.number, entry.thread

    def argument(self, key: int | str, default: Any = None) -> Any:
        """The argument at position or of name `key`, else `default`."""
        if isinstance(key, int):
            return self.args[key] if key < len(self.args) else default
        return self.kwargs.get(key, default)

    def _rendered(self) -> str:
        shown = [safe_repr(value) for value in self.args]
        shown += [f"{name}={safe_repr(value)}" for name, value in self.kwargs.items()]
        return f"{self.name}({', '.join(shown)})"

    def __str__(self) -> str:
        return self._text if self._text is not None else self._rendered()

    def __repr__(self) -> str:
        return f"<Call {self}>"
