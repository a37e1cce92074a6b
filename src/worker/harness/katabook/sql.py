"""What is sent to SQLite: every statement, in order, with the learner's line that sent it.

Owns: connections that record (`connect`), recordings of what happened on them
(`record`, `observe`, `count`, `record_opened`), virtual-machine steps (`steps`) and
query plans (`plan`).
Does not own: other databases, or deciding whether a number is too large.

How nothing gets lost: statements are noted as they are handed over, by a cursor subclass
that every method of the connection leads to. A factory class given by the caller is
combined with ours so that ours stands right in front of sqlite3's, behind whatever the
caller overrides. While a recording is open SQLite's own trace callback runs beside it: it
supplies what Python sends by itself (the implicit BEGIN, the COMMIT of `commit()` and
`with conn`), and any statement that came by a foreign cursor.
Transaction control: https://docs.python.org/3/library/sqlite3.html#transaction-control
"""

from __future__ import annotations

import re
import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from typing import Any
from _thread import RLock, get_ident  # not threading's, which other probes may stand in for

from ._running import context as _context
from .calls import one_line

_CONTROL = frozenset({"BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE"})
_BLANKS_AND_COMMENTS = re.compile(r"(?:\s|;|--[^\n]*(?:\n|$)|/\*.*?(?:\*/|$))*", re.DOTALL)
_WORD = re.compile(r"[A-Za-z]*")
_ROLLBACK_TO = re.compile(r"ROLLBACK(?:\s+TRANSACTION)?\s+TO\b", re.IGNORECASE)
_KEPT_PARAMETER_SETS = 20
_KEPT_TEXTS = 4096  # far above sqlite3's own statement cache (128 unless asked otherwise)
_connect = sqlite3.connect  # the real one, also while `record_opened` stands in for it


# --- connections -----------------------------------------------------------------------------


def connect(database: Any = ":memory:", *args: Any, **options: Any) -> sqlite3.Connection:
    """A real `sqlite3.Connection` on which statements can be recorded.

    Takes what `sqlite3.connect` takes, a `factory` class included (it is subclassed).
    Nothing is recorded until a recording is opened on it, so fixtures need no precaution.
    """
    factory = options.pop("factory", sqlite3.Connection)
    return _connect(database, *args, factory=_tapped(factory, RecordingConnection), **options)


@contextmanager
def unrecorded(*connections: sqlite3.Connection) -> Iterator[None]:
    """What is sent on `connections` inside this block appears in no recording."""
    taps = [_tap_of(connection) for connection in connections]
    for tap in taps:
        tap.paused += 1
    try:
        yield
    finally:
        for tap in taps:
            tap.paused -= 1


# --- recordings ------------------------------------------------------------------------------


@contextmanager
def record(*connections: sqlite3.Connection) -> Iterator[Recording]:
    """Record what is sent on `connections` (made by `connect`) inside the block.

    Recordings nest; each sees everything. Raises TypeError for a plain connection.
    """
    recording = Recording()
    try:
        for connection in connections:
            recording._attach(connection)
        yield recording
    finally:
        recording._finish()


@contextmanager
def record_opened(*modules: Any) -> Iterator[Recording]:
    """Record on every connection that is opened with `sqlite3.connect` inside the block.

    For code that opens its own. `modules`: modules that may hold `connect` under a name of
    their own (`from sqlite3 import connect`); the learner's module is always looked at.
    """
    recording = Recording()

    def connect_recorded(*args: Any, **options: Any) -> sqlite3.Connection:
        connection = connect(*args, **options)
        recording._attach(connection)
        return connection

    holders = [vars(sqlite3), vars(sqlite3.dbapi2), *map(vars, modules), *_learner_globals()]
    places = [(names, name) for names in holders for name, value in names.items() if value is _connect]
    for names, name in places:
        names[name] = connect_recorded
    try:
        yield recording
    finally:
        for names, name in places:
            names[name] = _connect
        recording._finish()


def observe(function: Callable, connection: sqlite3.Connection, *args: Any, **kw: Any) -> Recording:
    """Call `function(connection, *args, **kw)` and return the recording; `.result` is its answer.

    An iterator that it returns is drained into a list inside the recording, so that a
    generator cannot put its statements off until nobody counts.
    """
    with record(connection) as recording:
        recording.result = _drained(function(connection, *args, **kw))
    return recording


def count(function: Callable, connection: sqlite3.Connection, *args: Any, **kw: Any) -> int:
    """How many statements `function(connection, *args, **kw)` sent; see `Recording.count`."""
    return observe(function, connection, *args, **kw).count


def steps(function: Callable, connection: sqlite3.Connection, *args: Any, **kw: Any) -> int:
    """Steps of SQLite's virtual machine while `function(connection, *args, **kw)` ran.

    The same data and text give the same number every time. Compare numbers within one run
    only: they depend on the SQLite version. Under SQLite 3.41 and later preparing a complex
    statement for the first time may add some (https://sqlite.org/c3ref/progress_handler.html).
    Works on plain connections too, whose own progress handler is then lost.
    """
    with counting_steps(connection) as meter:
        _drained(function(connection, *args, **kw))
    return meter.steps


@contextmanager
def counting_steps(connection: sqlite3.Connection) -> Iterator[StepMeter]:
    """The block form of `steps`: read `.steps` of what it gives. Does not nest."""
    tap = getattr(connection, "_katabook_tap", None)
    meter = StepMeter(tap)
    if tap is not None:
        if tap.meter is not None:
            raise RuntimeError("counting_steps does not nest on one connection")
        tap.meter = meter
    sqlite3.Connection.set_progress_handler(connection, meter._step, 1)
    try:
        yield meter
    finally:
        if tap is not None:
            tap.meter = None
        handler, every = tap.user_progress if tap is not None else (None, 0)
        _unless_closed(lambda: sqlite3.Connection.set_progress_handler(connection, handler, every))


@contextmanager
def before_each(connection: sqlite3.Connection, hook: Callable[[str], None]) -> Iterator[None]:
    """Call `hook(text)` before each statement handed over, and before the COMMIT or ROLLBACK of
    `commit()`, `rollback()` and `with connection`. If it raises, the statement is not sent.
    """
    tap = _tap_of(connection)
    tap.hooks.append(hook)
    try:
        yield
    finally:
        tap.hooks.remove(hook)


def plan(connection: sqlite3.Connection, text: str, parameters: Any = ()) -> Plan:
    """How SQLite would run `text` (EXPLAIN QUERY PLAN, https://sqlite.org/eqp.html)."""
    rows = sqlite3.Cursor(connection)
    rows.row_factory = None
    with unrecorded(*[connection] if hasattr(connection, "_katabook_tap") else []):
        return Plan([row[3] for row in rows.execute("EXPLAIN QUERY PLAN " + text, parameters)])


# --- results ---------------------------------------------------------------------------------


class Statement:
    """One statement, or one call of executemany or executescript.

    text: as handed over.  parameters: the object handed over; for executemany a list of its
    first 20 sets.  how: "execute", "executemany", "executescript", "implicit" (sent by the
    sqlite3 module itself), "commit()", "rollback()", "with", "script" (transaction control
    inside a script) or "foreign cursor" (made past the connection, as by
    `sqlite3.Cursor(conn)`: only SQLite saw it, so its parameters are filled into the text
    and its tables and rows are unknown).
    place: the learner's line, or None.  runs: parameter sets of executemany, or
    statements in a script (one more for each trigger fired).  rows_fetched: rows handed to
    the caller; goes on counting as long as the cursor lives.  error: what it raised.
    tables_read, tables_written: sets of names.  columns_read: set of "table.column".
    """

    def __init__(self, text: str, parameters: Any, how: str, tap: _Tap) -> None:
        self.text = text
        self.parameters = parameters
        self.how = how
        self.place = _context.learner_place(sys._getframe(1))
        self.runs = 0 if how in ("executemany", "executescript") else 1
        self.rows_fetched = 0
        self.error: BaseException | None = None
        self.tables_read: set[str] = set()
        self.tables_written: set[str] = set()
        self.columns_read: set[str] = set()
        self.verb = _verb(text)
        self._tap = tap

    @property
    def is_control(self) -> bool:
        """Whether it steers transactions (BEGIN, COMMIT, SAVEPOINT, ...) and touches no data."""
        return self.how != "executescript" and self.verb in _CONTROL

    def __str__(self) -> str:
        return one_line(_flat(self.text), 76)

    def __repr__(self) -> str:
        return f"<Statement {one_line(_flat(self.text), 60)}>"


class Recording:
    """What was sent while it was open.

    events: every `Statement` in order, transaction control included.  connections: those
    recorded.  result: set by `observe`.  closed_in_transaction: a connection was closed with
    a transaction begun in here still open, whose changes SQLite threw away.
    in_transaction_after: whether one was open at the end, whoever opened it (None before the end).
    open_transactions: an `OpenTransaction` for each that was begun in here and left open.
    """

    def __init__(self) -> None:
        self.events: list[Statement] = []
        self.connections: list[sqlite3.Connection] = []
        self.result: Any = None
        self.in_transaction_after: bool | None = None
        self.closed_in_transaction = False
        self.open_transactions: list[OpenTransaction] = []
        self._in_transaction_before: list[bool] = []

    @property
    def statements(self) -> list[Statement]:
        """Everything sent but transaction control, failed statements included."""
        return [event for event in self.events if not event.is_control]

    @property
    def count(self) -> int:
        """Round trips to the database: `statements`, executemany and a script being one each."""
        return len(self.statements)

    @property
    def control(self) -> list[Statement]:
        """The transaction control sent, implicit or not."""
        return [event for event in self.events if event.is_control]

    @property
    def texts(self) -> list[str]:
        """The distinct texts of `statements`, in the order of their first use."""
        return list(dict.fromkeys(statement.text for statement in self.statements))

    @property
    def rows_fetched(self) -> int:
        """Rows handed to the caller."""
        return sum(statement.rows_fetched for statement in self.statements)

    @property
    def begins(self) -> int:
        """BEGINs that succeeded, implicit ones included."""
        return self._succeeded("BEGIN")

    @property
    def commits(self) -> int:
        """COMMITs that succeeded; a `commit()` with nothing to commit sends none."""
        return self._succeeded("COMMIT", "END")

    @property
    def rollbacks(self) -> int:
        """ROLLBACKs that succeeded, without those to a savepoint."""
        return self._succeeded("ROLLBACK")

    @property
    def tables_read(self) -> set[str]:
        """Names of the tables and views that the statements read."""
        return set().union(*(statement.tables_read for statement in self.statements))

    @property
    def tables_written(self) -> set[str]:
        """Names of the tables that the statements inserted into, updated or deleted from."""
        return set().union(*(statement.tables_written for statement in self.statements))

    @property
    def left_open(self) -> bool:
        """Whether a transaction begun in here was still open at the end (see `open_transactions`)."""
        return bool(self.open_transactions)

    def by_line(self) -> dict[_context.Place | None, int]:
        """How many statements each of the learner's lines sent, in the order of their first."""
        counts: dict[_context.Place | None, int] = {}
        for statement in self.statements:
            counts[statement.place] = counts.get(statement.place, 0) + 1
        return counts

    def __str__(self) -> str:
        head = f"{_many(self.count, 'statement')}, {_many(self.rows_fetched, 'row')} fetched"
        control = (self.begins, "begin"), (self.commits, "commit"), (self.rollbacks, "rollback")
        for number, what in control:
            if number:
                head += f", {_many(number, what)}"
        rows = []
        for number, statement in _runs_of_equals(self.events):
            line = f"line {statement.place.line}" if statement.place else ""
            times = f"{number}x" if number > 1 else ""
            rows.append(f"{times:>6}  {line:<9}{one_line(_flat(statement.text), 58)}".rstrip())
        if len(rows) > 20:
            rows[15:-4] = [f"{'':8}... {len(rows) - 19} more"]
        return "\n".join([head, *rows, *map(str, self.open_transactions)])

    def _succeeded(self, *verbs: str) -> int:
        return sum(
            event.verb in verbs and event.error is None and not _ROLLBACK_TO.search(event.text)
            for event in self.control
        )

    def _attach(self, connection: sqlite3.Connection) -> None:
        tap = _tap_of(connection)
        self.connections.append(connection)
        self._in_transaction_before.append(_in_transaction(connection))
        tap.recordings.append(self)
        tap.install_trace(connection)

    def _finish(self) -> None:
        self.in_transaction_after = any(map(_in_transaction, self.connections))
        self.open_transactions += [left for c in self.connections if (left := self._left_open(c)) is not None]
        for connection in self.connections:
            tap = _tap_of(connection)
            tap.recordings.remove(self)
            _unless_closed(lambda: tap.install_trace(connection))

    def _left_open(self, connection: sqlite3.Connection) -> OpenTransaction | None:
        """The transaction begun in this recording and open on `connection` now."""
        if not _in_transaction(connection):
            return None
        events = [event for event in self.events if event._tap is _tap_of(connection)]
        before = self._in_transaction_before[self.connections.index(connection)]
        return _unfinished(events, before, getattr(connection, "autocommit", None) is False)


class OpenTransaction:
    """A transaction left open.  opener: the `Statement` that began it (None where the
    connection is always in one, autocommit=False).  uncommitted: the statements sent in it.
    """

    def __init__(self, opener: Statement | None, uncommitted: list[Statement]) -> None:
        self.opener = opener
        self.uncommitted = uncommitted

    def __str__(self) -> str:
        first = self.opener or self.uncommitted[0]
        since = f", since {first.place}" if first.place else ""
        return one_line(f"transaction left open, {_many(len(self.uncommitted), 'statement')} uncommitted{since}", 76)


class StepMeter:
    """steps: virtual-machine steps counted so far."""

    def __init__(self, tap: _Tap | None) -> None:
        self.steps = 0
        self._tap = tap

    def _step(self) -> int:
        self.steps += 1
        handler, every = self._tap.user_progress if self._tap is not None else (None, 0)
        # The learner's own handler keeps being called as often as it asked for.
        return handler() if handler is not None and self.steps % max(every, 1) == 0 else 0

    def __str__(self) -> str:
        return _many(self.steps, "step")


class Plan:
    """lines: SQLite's own description, a line for each loop.  scans: tables read from one end
    to the other.  indexes: names of the indexes used.  sorts: whether rows are sorted afterwards.
    """

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        scans = [line for line in lines if line.startswith("SCAN ") and "INDEX" not in line]
        self.scans = [re.match(r"SCAN (?:TABLE )?(\S+)", line)[1] for line in scans]
        self.indexes = [m[1] for line in lines if (m := re.search(r"USING (?:COVERING )?INDEX (\S+)", line))]
        self.sorts = any("TEMP B-TREE FOR" in line for line in lines)

    def __str__(self) -> str:
        return " / ".join(self.lines)


# --- the taps --------------------------------------------------------------------------------


class _Tap:
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
        return bool(self.recordings) and not self.paused

    def announce(self, text: str) -> None:
        if not self.paused:
            for hook in list(self.hooks):
                hook(text)

    def note(self, statement: Statement, before: Statement | None = None) -> None:
        for recording in self.recordings:
            events = recording.events
            at = len(events)
            if before is not None:
                at = next((i for i in range(at - 1, -1, -1) if events[i] is before), at)
            events.insert(at, statement)

    def install_trace(self, connection: sqlite3.Connection) -> None:
        callback = self.traced if self.recordings else self.user_trace
        sqlite3.Connection.set_trace_callback(connection, callback)

    def traced(self, text: str) -> None:
        """SQLite starts to run `text`. Also called again for each trigger that it fires."""
        if not self.paused:
            doing = self.sending.get(get_ident())
            control = _verb(text) in _CONTROL
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
        if _in_transaction(connection):
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


class RecordingConnection(sqlite3.Connection):
    """What `connect` makes."""

    _katabook_tap: _Tap

    def __init__(self, *args: Any, **options: Any) -> None:
        self._katabook_tap = _Tap(shared=not options.get("check_same_thread", args[4] if len(args) > 4 else True))
        super().__init__(*args, **options)
        super().set_authorizer(self._katabook_tap.authorize)

    def cursor(self, factory: Any = sqlite3.Cursor) -> sqlite3.Cursor:
        return super().cursor(_tapped(factory, RecordingCursor))

    # sqlite3's own versions of these three make a cursor without asking `cursor`.
    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        return RecordingConnection.cursor(self).execute(sql, parameters)

    def executemany(self, sql: str, parameters: Iterable, /) -> sqlite3.Cursor:
        return RecordingConnection.cursor(self).executemany(sql, parameters)

    def executescript(self, sql_script: str, /) -> sqlite3.Cursor:
        return RecordingConnection.cursor(self).executescript(sql_script)

    def commit(self) -> None:
        with self._katabook_tap.transaction_call("commit()", "COMMIT", self):
            super().commit()

    def rollback(self) -> None:
        with self._katabook_tap.transaction_call("rollback()", "ROLLBACK", self):
            super().rollback()

    def __exit__(self, kind: Any, error: Any, traceback: Any) -> Any:
        text = "COMMIT" if kind is None else "ROLLBACK"
        with self._katabook_tap.transaction_call("with", text, self):
            return super().__exit__(kind, error, traceback)

    def close(self) -> None:
        losing = [r for r in self._katabook_tap.recordings if r._left_open(self) is not None]
        with self._katabook_tap.lock:
            super().close()
        for recording in losing:
            recording.closed_in_transaction = True

    def set_trace_callback(self, trace_callback: Callable | None) -> None:
        self._katabook_tap.user_trace = trace_callback
        self._katabook_tap.install_trace(self)

    def set_authorizer(self, authorizer_callback: Callable | None) -> None:
        self._katabook_tap.user_authorizer = authorizer_callback
        super().set_authorizer(self._katabook_tap.authorize)

    def set_progress_handler(self, progress_handler: Callable | None, n: int) -> None:
        self._katabook_tap.user_progress = (progress_handler, n)
        if self._katabook_tap.meter is None:
            super().set_progress_handler(progress_handler, n)


class RecordingCursor(sqlite3.Cursor):
    """What the cursors of a `RecordingConnection` are."""

    _katabook_statement: Statement | None = None

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        return self._katabook_send(
            "execute", sql, parameters, lambda given: super(RecordingCursor, self).execute(sql, given)
        )

    def executemany(self, sql: str, seq_of_parameters: Iterable, /) -> sqlite3.Cursor:
        return self._katabook_send(
            "executemany", sql, seq_of_parameters, lambda given: super(RecordingCursor, self).executemany(sql, given)
        )

    def executescript(self, sql_script: str, /) -> sqlite3.Cursor:
        return self._katabook_send(
            "executescript", sql_script, None, lambda given: super(RecordingCursor, self).executescript(sql_script)
        )

    def fetchone(self) -> Any:
        with self._katabook_lock():
            row = super().fetchone()
        self._katabook_fetched(row is not None)
        return row

    def fetchmany(self, *args: Any, **options: Any) -> list:
        with self._katabook_lock():
            rows = super().fetchmany(*args, **options)
        self._katabook_fetched(len(rows))
        return rows

    def fetchall(self) -> list:
        with self._katabook_lock():
            rows = super().fetchall()
        self._katabook_fetched(len(rows))
        return rows

    def __next__(self) -> Any:
        with self._katabook_lock():
            row = super().__next__()
        self._katabook_fetched(1)
        return row

    def close(self) -> None:
        with self._katabook_lock():
            super().close()

    def _katabook_send(self, how: str, text: str, parameters: Any, call: Callable) -> sqlite3.Cursor:
        tap = getattr(getattr(self, "connection", None), "_katabook_tap", None)
        if tap is None:
            return call(parameters)
        self._katabook_statement = None
        answer, self._katabook_statement = tap.send(how, text, parameters, call)
        return answer

    def _katabook_lock(self) -> Any:
        tap = getattr(getattr(self, "connection", None), "_katabook_tap", None)
        return nullcontext() if tap is None else tap.lock

    def _katabook_fetched(self, rows: int) -> None:
        if self._katabook_statement is not None:
            self._katabook_statement.rows_fetched += rows


_tapped_classes: dict[tuple[type, type], type] = {}


def _tapped(factory: Any, ours: type) -> Any:
    """`factory` combined with `ours`, which then stands between it and sqlite3's class.

    A factory that is no class may make what it likes: SQLite's trace sees those statements.
    """
    if not isinstance(factory, type) or issubclass(factory, ours):
        return factory
    if issubclass(ours, factory):  # sqlite3.Connection or sqlite3.Cursor itself
        return ours
    known = _tapped_classes.get((factory, ours))
    if known is None:
        known = type(factory.__name__, (factory, ours), {"__module__": factory.__module__})
        _tapped_classes[factory, ours] = known
    return known


# --- small helpers ---------------------------------------------------------------------------


def _tap_of(connection: sqlite3.Connection) -> _Tap:
    tap = getattr(connection, "_katabook_tap", None)
    if tap is None:
        raise TypeError(f"{type(connection).__name__} does not record: make the connection with sql.connect(...)")
    return tap


def _learner_globals() -> list[dict]:
    return [
        vars(module)
        for module in list(sys.modules.values())
        if _context.is_learner_code(getattr(module, "__file__", None) or "")
    ]


def _in_transaction(connection: sqlite3.Connection) -> bool:
    try:
        return connection.in_transaction
    except sqlite3.ProgrammingError:  # closed
        return False


def _unless_closed(action: Callable[[], None]) -> None:
    try:
        action()
    except sqlite3.ProgrammingError:
        pass  # a closed connection has no callbacks left to restore


def _unfinished(events: list[Statement], inside: bool, always_inside: bool) -> OpenTransaction | None:
    """The transaction begun in `events` and not ended there. `inside`: it began in one already."""
    opener: Statement | None = None
    uncommitted: list[Statement] = []
    for event in (event for event in events if event.error is None):
        if not event.is_control:
            uncommitted.append(event)
        elif event.verb == "BEGIN" or (event.verb == "SAVEPOINT" and not inside):
            inside, opener, uncommitted = True, event, []
        elif event.verb in ("COMMIT", "END") or (event.verb == "ROLLBACK" and not _ROLLBACK_TO.search(event.text)):
            inside, opener, uncommitted = False, None, []
    if always_inside:  # then BEGIN follows every COMMIT by itself and means nothing
        return OpenTransaction(opener, uncommitted) if uncommitted else None
    return OpenTransaction(opener, uncommitted) if opener is not None else None


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


def _drained(result: Any) -> Any:
    return list(result) if hasattr(type(result), "__next__") else result


def _verb(text: str) -> str:
    start = 0 if text[:1].isalpha() else _BLANKS_AND_COMMENTS.match(text).end()
    return _WORD.match(text, start)[0].upper()


def _runs_of_equals(events: list[Statement]) -> list[tuple[int, Statement]]:
    """Neighbours with one text and one line, folded into a number."""
    folded: list[tuple[int, Statement]] = []
    for event in events:
        number, last = folded[-1] if folded else (0, None)
        if last is not None and (last.text, last.place) == (event.text, event.place):
            folded[-1] = (number + 1, last)
        else:
            folded.append((1, event))
    return folded


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def _flat(text: str) -> str:
    """SQL on one line: blanks mean nothing in it, outside of its literals."""
    return " ".join(text.split())
