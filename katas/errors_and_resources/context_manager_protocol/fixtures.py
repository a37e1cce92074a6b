"""A stock room to work in, and resources that write down when they are taken and released."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable

from katabook import named, sql
from katabook.calls import Journal

SHELVES = {"A": 5, "B": 0, "C": 0}


def stock() -> sqlite3.Connection:
    """A connection to the stock room. sqlite3 sends no BEGIN by itself on it."""
    conn = named(sql.connect(isolation_level=None), "conn")
    conn.execute("CREATE TABLE stock (shelf TEXT PRIMARY KEY, pieces INTEGER NOT NULL CHECK (pieces >= 0))")
    conn.executemany("INSERT INTO stock VALUES (?, ?)", SHELVES.items())
    return conn


def pieces(conn: sqlite3.Connection) -> dict[str, int]:
    """What lies on the shelves."""
    with sql.unrecorded(conn):
        return dict(conn.execute("SELECT shelf, pieces FROM stock ORDER BY shelf").fetchall())


class Lock:
    """A lock that writes into `journal` when it is acquired and released."""

    def __init__(self, journal: Journal) -> None:
        self._lock = threading.Lock()
        self._journal = journal
        named(self, "lock")

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        got = self._lock.acquire(blocking, timeout)
        self._journal.note("lock acquired" if got else "lock not available")
        return got

    def release(self) -> None:
        self._lock.release()
        self._journal.note("lock released")

    def locked(self) -> bool:
        return self._lock.locked()

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *exc: object) -> None:
        self.release()


class Log:
    """What `open_log()` returns: a context manager that writes into `journal` when it opens and closes.

    Entering it gives another object, which alone can write: `lines` is what it wrote.
    """

    def __init__(self, journal: Journal, refuses: BaseException | None = None) -> None:
        self.lines: list[str] = []
        self.is_open = False
        self._journal = journal
        self._refuses = refuses

    def __enter__(self) -> OpenLog:
        if self._refuses is not None:
            self._journal.note("log refuses to open")
            raise self._refuses
        self._journal.note("log opened")
        self.is_open = True
        return OpenLog(self)

    def __exit__(self, *exc: object) -> None:
        self._journal.note("log closed")
        self.is_open = False


class OpenLog:
    """The log while it is open."""

    def __init__(self, log: Log) -> None:
        self._log = log

    def write(self, text: str) -> int:
        if not self._log.is_open:
            raise ValueError("I/O operation on closed file.")
        self._log.lines.append(text)
        return len(text)


def noting(journal: Journal, refuse: BaseException | None = None) -> Callable[[str], None]:
    """A hook for `sql.before_each`: transaction control goes into `journal`; `refuse` is raised at a BEGIN."""

    def hook(text: str) -> None:
        verb = text.split()[0].rstrip(";").upper() if text.split() else ""
        if verb == "BEGIN" and refuse is not None:
            journal.note("BEGIN refused")
            raise refuse
        if verb in ("BEGIN", "COMMIT", "END", "ROLLBACK"):
            journal.note("COMMIT" if verb == "END" else verb)

    return hook
