"""From what was noted about locks to what is told about them.

Owns: making a `LockLog` of a run's or a watch's notes, and the names that locks get.
Does not own: the wrapped locks (`_wrapped`), the records (`_lock_log`).
"""

from __future__ import annotations

import linecache
import re
from collections.abc import Iterable
from typing import Any

from ._lock_log import Held, LockEvent, LockLog


def log_of(raw: Iterable[tuple], files: frozenset[str]) -> LockLog:
    """The log of notes such as `Notes.locks`. files: where the lines that made the locks are."""
    raw = list(raw)
    names = Names((lock for entry in raw for lock in locks_of(entry)), files)
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


def locks_of(entry: tuple) -> tuple:
    """The locks that one note is about."""
    return entry[2] if entry[1] == "call" else (entry[2],)


class Names:
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
        """The name of one of the locks that this was made with."""
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
