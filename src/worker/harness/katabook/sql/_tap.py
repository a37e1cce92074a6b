"""What one connection knows about being watched, and how statements are noted on it.

Owns: `Tap`, one for each connection that `connect` makes: who records, what is being sent, what SQLite's callbacks
(https://www.sqlite.org/c3ref/trace_v2.html, https://www.sqlite.org/c3ref/set_authorizer.html) tell, and the learner's
own callbacks, which go on being called.
Does not own: the classes whose methods lead here (`_connections`), what a recording makes of it (`_recording`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Any
from _thread import RLock, get_ident  # not threading's, which other probes may stand in for

from ._statement import Statement
from ._text import CONTROL, verb
from ._transactions import in_transaction

if TYPE_CHECKING:
    from ._recording import Recording
    from ._steps import StepMeter

_KEPT_PARAMETER_SETS = 20
_KEPT_TEXTS = 4096  # far above sqlite3's own statement cache (128 unless asked otherwise)


class Tap:
    """What one connection knows about being watched."""

    def __init__(self, shared: bool) -> None:
        # SQLite holds its own lock while it calls us back, and the callback needs the GIL, whose
        # holder may be waiting in SQLite for that lock: on a connection shared by threads a
        # callback deadlocks sooner or later, in plain sqlite3 too. So they go in one by one.
        self.lock: Any = RLock() if shared else nullcontext()
        self.recordings: list[Recording] = []
        self.hooks: list[Callable[[str], None]] = []
        self.paused = 0
        self.meter: StepMeter | None = None
        self.user_trace: Callable | None = None
        self.user_authorizer: Callable | None = None
        self.user_progress: tuple[Callable | None, int] = (None, 0)
        # By thread, since a connection may be shared: what each is in the middle of sending.
        self.sending: dict[int, Statement | str | None] = {}
        # SQLite asks the authorizer when it prepares a text, which sqlite3 then keeps
        # prepared; so the answer has to be remembered by text.
        self.touched: dict[str, list[set]] = {}
        self.authorized: list[set] | None = None

    @property
    def active(self) -> bool:
        """Whether what is sent now is to be noted."""
        return bool(self.recordings) and not self.paused

    def announce(self, text: str) -> None:
        """Tell the hooks of `before_each` that `text` is about to be sent."""
        if not self.paused:
            for hook in list(self.hooks):
                hook(text)

    def note(self, statement: Statement, before: Statement | None = None) -> None:
        """Enter `statement` in every open recording: at the end, or in front of `before`."""
        for recording in self.recordings:
            events = recording.events
            at = len(events)
            if before is not None:
                at = next((i for i in range(at - 1, -1, -1) if events[i] is before), at)
            events.insert(at, statement)

    def install_trace(self, connection: sqlite3.Connection) -> None:
        """Have SQLite call `traced` while somebody records, else what the learner asked for."""
        callback = self.traced if self.recordings else self.user_trace
        sqlite3.Connection.set_trace_callback(connection, callback)

    def traced(self, text: str) -> None:
        """SQLite starts to run `text`. Also called again for each trigger that it fires."""
        if not self.paused:
            doing = self.sending.get(get_ident())
            control = verb(text) in CONTROL
            if not isinstance(doing, Statement):
                self.note(Statement(text, None, doing or ("implicit" if control else "foreign cursor"), self))
            elif doing.how == "executescript":
                if control:
                    self.note(Statement(text, None, "script", self), before=None if doing.runs else doing)
                else:
                    doing.runs += 1
            elif control and not doing.is_control:
                self.note(Statement(text, None, "implicit", self), before=doing)
        if self.user_trace is not None:
            self.user_trace(text)

    def authorize(self, action: int, first: str | None, second: str | None, *rest: str | None) -> int:
        """SQLite prepares a text that is about to read or change something: note which table and column."""
        if self.authorized is not None and first and not first.startswith("sqlite_"):
            read, written, columns = self.authorized
            if action == sqlite3.SQLITE_READ:
                read.add(first)
                columns.update([f"{first}.{second}"] if second else [])
            elif action in (sqlite3.SQLITE_INSERT, sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE):
                written.add(first)
        if self.user_authorizer is not None:
            return self.user_authorizer(action, first, second, *rest)
        return sqlite3.SQLITE_OK

    @contextmanager
    def transaction_call(self, how: str, text: str, connection: sqlite3.Connection) -> Iterator[None]:
        """Around commit(), rollback() and the end of `with connection`."""
        if in_transaction(connection):
            self.announce(text)
        with self.lock:
            events = self.recordings[0].events if self.recordings else []
            known = len(events)
            before = self.sending.get(get_ident())
            self.sending[get_ident()] = how
            try:
                yield
            except sqlite3.Error as error:
                for statement in events[known:]:
                    statement.error = error
                raise
            finally:
                self.sending[get_ident()] = before

    def send(self, how: str, text: Any, parameters: Any, call: Callable) -> tuple[Any, Statement | None]:
        """Hand one statement over by `call(parameters)` and note it."""
        if not isinstance(text, str):
            return call(parameters), None
        self.announce(text)
        with self.lock:
            return self._send(how, text, parameters, call)

    def _send(self, how: str, text: str, parameters: Any, call: Callable) -> tuple[Any, Statement | None]:
        statement = None
        if self.active:
            statement = Statement(text, parameters, how, self)
            if how == "executemany":
                parameters = _counted_sets(parameters, statement)
            self.note(statement)
        me, outer = get_ident(), self.authorized
        before = self.sending.get(me)
        self.sending[me], self.authorized = statement, [set(), set(), set()]
        try:
            return call(parameters), statement
        except BaseException as error:
            if statement is not None:
                statement.error = error
            raise
        finally:
            touched, self.authorized = self.authorized, outer
            self.sending[me] = before
            self._remember(text, touched, statement)

    def _remember(self, text: str, touched: list[set], statement: Statement | None) -> None:
        known = self.touched.pop(text, None)
        if any(touched) or known is None:
            known = touched
        self.touched[text] = known
        if len(self.touched) > _KEPT_TEXTS:
            del self.touched[next(iter(self.touched))]
        if statement is not None:
            statement.tables_read, statement.tables_written, statement.columns_read = map(set, known)


def tap_of(connection: sqlite3.Connection) -> Tap:
    """The tap of `connection`; TypeError if `connect` did not make it."""
    tap = getattr(connection, "_katabook_tap", None)
    if tap is None:
        raise TypeError(f"{type(connection).__name__} does not record: make the connection with sql.connect(...)")
    return tap


def unless_closed(action: Callable[[], None]) -> None:
    """Set a callback on a connection, if it is still open."""
    try:
        action()
    except sqlite3.ProgrammingError:
        pass  # a closed connection has no callbacks left to restore


def _counted_sets(parameters: Iterable, statement: Statement) -> Iterator:
    source = iter(parameters)  # here, so that what cannot be iterated raises as it does without us
    statement.parameters = []

    def passed_on() -> Iterator:
        for one in source:
            statement.runs += 1
            if statement.runs <= _KEPT_PARAMETER_SETS:
                statement.parameters.append(one)
            yield one

    return passed_on()
