"""Checks for context_manager_protocol: how a transaction ends, and in which order things are released."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator

import fixtures
from katabook import Failed, called, check, evidence, expect, fail, named, sql
from katabook.calls import Journal

PUT = "UPDATE stock SET pieces = pieces + 1 WHERE shelf = 'B'"


@check
def what_is_complete_is_committed(solution):
    """A block that runs to its end is one transaction: BEGIN, the work, COMMIT.

    `with … as conn` binds what `__enter__` returns, not the manager itself.
    """
    conn = fixtures.stock()
    with sql.record(conn) as recording:
        manager = _transaction(solution, conn)  # kept alive: what ends the transaction has to be the end of the block
        with manager as given:
            conn.execute(PUT)
    evidence("sent", " · ".join(event.verb for event in recording.events))
    if given is not conn:
        what = "None" if given is None else "something else"
        fail(f"`with Transaction(conn) as given` has to give conn, and gave {what}", place=solution.Transaction)
    verbs = [event.verb for event in recording.events]
    if recording.begins != 1 or verbs[0] != "BEGIN":
        fail("no BEGIN was sent before the work", place=solution.Transaction)
    if recording.commits != 1 or recording.rollbacks:
        fail("the block ran to its end, and its work was not committed", place=solution.Transaction)
    expect(fixtures.pieces(conn)["B"]).named("pieces on shelf B afterwards").equals(1)


@check
def every_way_out_ends_the_transaction(solution):
    """Whichever way a block is left, its transaction is over: committed, or rolled back after an exception.

    A transaction that is left open keeps its locks, and everybody else waits for them. One that is committed
    half-way is worse: the half is permanent, and nobody knows of it. Ctrl-C and a closed generator are
    exceptions as well, `KeyboardInterrupt` and `GeneratorExit`, though no subclasses of `Exception`.
    """
    kept = []  # the managers stay alive, as they do while a traceback or a variable refers to them
    lines, wrong = [], []
    for way, (leave, expected) in WAYS.items():
        conn = fixtures.stock()
        with sql.record(conn) as recording:
            manager = _transaction(solution, conn)
            kept.append(manager)
            leave(manager, conn)
        ended = ", then ".join(e.verb for e in recording.control if e.verb != "BEGIN" and e.error is None)
        ended = ended or ("still open" if conn.in_transaction else "no transaction")
        lines.append((way, ended, expected))
        if ended != expected:
            wrong.append(f"{way}: {ended} instead of {expected}")
    table = "\n".join(f"{way:<18} {ended}" for way, ended, _ in lines)
    wanted = "\n".join(f"{way:<18} {expected}" for way, _, expected in lines)
    sentence = f"of {len(WAYS)} ways out of the block, {len(wrong)} end{'s' if len(wrong) == 1 else ''} it wrongly"
    expect(table).named("left by").because(sentence).equals(wanted)


@check
def the_exception_keeps_travelling(solution):
    """An exception leaves the block as it came: not swallowed, not replaced.

    What `__exit__` returns is a message to Python: a true value says that the exception has been dealt with.
    The caller would never hear that the work was undone.
    """
    for error in ValueError("the label is torn"), KeyboardInterrupt(), KeyError("shelf Z"):
        arrived = None
        conn = fixtures.stock()
        manager = _transaction(solution, conn)
        try:
            with manager:
                conn.execute(PUT)
                raise error
        except BaseException as caught:
            arrived = caught
        name = type(error).__name__
        if arrived is None:
            fail(f"a {name} was raised in the block, and nothing came out of it", place=solution.Transaction)
        if arrived is not error:
            what = f"a new {name}" if type(arrived) is type(error) else f"a {type(arrived).__name__}"
            fail(f"a {name} was raised in the block, and {what} came out of it", place=solution.Transaction)
        evidence(f"{name} raised inside", "the same object arrives outside")


@check
def nothing_begins_before_the_block(solution):
    """Making a `Transaction` sends nothing; the BEGIN belongs to the `with`.

    `__exit__` is promised only to whoever got through `__enter__`. Something taken in `__init__` is released
    by nobody if the block is never reached, because the next expression of the line failed, for instance.
    """
    conn = fixtures.stock()
    with sql.record(conn) as recording:
        manager = named(called(solution.Transaction, conn), "Transaction(conn)")
    evidence("sent by Transaction(conn)", " · ".join(e.verb for e in recording.events) or "nothing")
    if recording.events or conn.in_transaction:
        fail("making the object has already talked to the database", place=solution.Transaction)
    del manager


@check(after=nothing_begins_before_the_block)
def a_block_begins_its_own_transaction(solution):
    """A block never joins a transaction that is open already.

    Joining it looks helpful: no error. But the end of the inner block then commits what the outer one has done so far,
    and a rollback outside comes too late. `BEGIN` inside of a transaction is refused by SQLite, and that is the right
    answer.
    """
    conn = fixtures.stock()
    with _transaction(solution, conn):
        evidence("in a block, transaction open", conn.in_transaction)
        if not conn.in_transaction:
            fail("no transaction is open in the block", place=solution.Transaction)
    conn.execute("BEGIN")
    reached = []
    raised = _raised_by(_transaction(solution, conn), lambda: reached.append(True))
    evidence("a block where a transaction is open already", "entered" if reached else "refused")
    if reached:
        fail("a transaction was open already, and the block was entered as if it were its own", place=solution.Transaction)
    if not isinstance(raised, sqlite3.OperationalError):
        fail("BEGIN inside of a transaction was refused, and SQLite's OperationalError did not come out", place=solution.Transaction)


@check
def one_object_serves_many_blocks(solution):
    """One `Transaction` object can be used for one block after another, also after one that failed.

    A lock is taken again and again with the same object, and so can this one, if each block begins and ends a
    transaction of its own.
    """
    conn = fixtures.stock()
    manager, endings = None, []
    for number, error in enumerate((None, ValueError("the label is torn"), None), start=1):
        entered, caught = [], None
        with sql.record(conn) as recording:
            manager = manager or _transaction(solution, conn)
            try:
                with manager:
                    entered.append(True)
                    conn.execute(PUT)
                    if error is not None:
                        raise error
            except Exception as problem:
                caught = problem
        if caught is not None and caught is not error:
            evidence(f"block {number} raised", f"{type(caught).__name__}: {caught}", exact=False)
        if not entered:
            if hasattr(manager, "gen"):
                fail(
                    f"block {number} with the same object could not begin: what @contextmanager makes serves one block",
                    place=solution.Transaction,
                    why="The generator inside of it runs once, and cannot be started again. A class can begin anew in each `__enter__`.",
                )
            fail(f"block {number} with the same object could not begin", place=solution.Transaction)
        if recording.begins != 1:
            fail(f"block {number} with the same object sent {'no' if not recording.begins else 'more than one'} BEGIN", place=solution.Transaction)
        if caught is not None and caught is not error:
            raise caught
        endings.append(" ".join(event.verb for event in recording.control) or "nothing")
        evidence(f"block {number} with the same object", endings[-1])
    expect(endings).because("the blocks of one object are not a transaction each").equals(["BEGIN COMMIT", "BEGIN ROLLBACK", "BEGIN COMMIT"])
    expect(fixtures.pieces(conn)["B"]).named("pieces on shelf B afterwards").equals(2)


@check
def stock_is_moved_all_or_not_at_all(solution):
    """Moves are made together or not at all, under the lock, and everything is released in reverse order.

    Reverse order is not tidiness: a lock that is released before the COMMIT lets the next one in while the
    shelves still look as before.
    """
    for moves, kept, ending in (
        ([("A", "B", 3), ("B", "C", 1)], {"A": 2, "B": 2, "C": 1}, "COMMIT"),
        ([("A", "B", 3), ("A", "C", 4)], fixtures.SHELVES, "ROLLBACK"),
    ):
        room = Room()
        raised = room.run(solution, moves)
        call = f"move_stock(conn, lock, open_log, {moves})"
        evidence(f"{len(moves)} moves, {'the second impossible' if ending == 'ROLLBACK' else 'all possible'}", _order(room), exact=False)
        if ending == "ROLLBACK" and not isinstance(raised, sqlite3.IntegrityError):
            fail("the second move takes more than there is: the database's IntegrityError has to come out", call=call, place=solution.move_stock)
        if ending == "COMMIT" and raised is not None:
            raise raised
        _in_order(room.order, ["lock acquired", "log opened", "BEGIN", ending, "log closed", "lock released"], call, solution.move_stock)
        expect(fixtures.pieces(room.conn)).because("the shelves do not hold what they should afterwards").equals(kept)
        lines = [f"{source} > {target}: {pieces}\n" for source, target, pieces in moves[: 2 if ending == "COMMIT" else 1]]
        expect("".join(room.log.lines).splitlines(keepends=True)).because("the log does not hold a line for each move that was made").equals(lines)


@check
def what_was_taken_is_released_if_the_next_cannot_be(solution):
    """If the log cannot be opened or the transaction cannot begin, what was already taken is released.

    The gap between taking one thing and taking the next is where resources leak: no `try` has begun yet. A
    lock that leaks there is held for ever, and the next caller waits for it without an error message.
    """
    full, busy = OSError("no space left on device"), sqlite3.OperationalError("database is locked")
    for what, error, room in (
        ("the log cannot be opened", full, Room(log_refuses=full)),
        ("open_log() itself fails", full, Room(no_log=full)),
        ("BEGIN is refused", busy, Room(begin_refused=busy)),
    ):
        raised = room.run(solution, [("A", "B", 1)])
        evidence(what, _order(room), exact=False)
        if raised is not error:
            instead = "nothing came out" if raised is None else f"a {type(raised).__name__} came out"
            fail(f"{what}, and {instead} of move_stock instead of this {type(error).__name__}", place=solution.move_stock)
        if room.lock.locked():
            fail(f"{what}, and the lock is still held", place=solution.move_stock)
        if room.log.is_open:
            fail(f"{what}, and the log is still open", place=solution.move_stock)
        expect(fixtures.pieces(room.conn)).at(solution.move_stock).because(f"{what}, and the stock was changed all the same").equals(fixtures.SHELVES)


@check(stretch=True)
def an_end_that_fails_is_an_end_too(solution):
    """No transaction stays open when COMMIT is refused, and a ROLLBACK that came too late hides no error.

    Deferred constraints are checked at COMMIT, so the block may be through and its work still be refused. And `OR ROLLBACK`, a full disk or a deadlock make a database end a transaction by itself.
    """
    conn = fixtures.stock()
    conn.execute("PRAGMA foreign_keys = ON")
    conn.execute("CREATE TABLE labels (shelf TEXT REFERENCES stock (shelf) DEFERRABLE INITIALLY DEFERRED)")
    raised = _raised_by(_transaction(solution, conn), lambda: conn.execute("INSERT INTO labels VALUES ('Z')"))
    evidence("COMMIT refused", f"{_name(raised)}, transaction {'still open' if conn.in_transaction else 'over'}")
    if not isinstance(raised, sqlite3.IntegrityError):
        fail("COMMIT was refused, and the IntegrityError did not come out", place=solution.Transaction)
    if conn.in_transaction:
        fail("COMMIT was refused, and the transaction is still open", place=solution.Transaction)
    conn = fixtures.stock()
    again = "INSERT OR ROLLBACK INTO stock VALUES ('A', 1)"
    raised = _raised_by(_transaction(solution, conn), lambda: conn.execute(again))
    evidence("rolled back by the database", _name(raised))
    if not isinstance(raised, sqlite3.IntegrityError):
        fail("the database had rolled back already; the IntegrityError of the block did not come out", place=solution.Transaction)


# --- ways to leave a block -------------------------------------------------------------------


def _by_its_end(manager, conn):
    with manager:
        conn.execute(PUT)


def _by_return(manager, conn):
    with manager:
        conn.execute(PUT)
        return


def _by_break(manager, conn):
    for _ in range(3):
        with manager:
            conn.execute(PUT)
            break


def _by(error: BaseException) -> Callable:
    def leave(manager, conn):
        try:
            with manager:
                conn.execute(PUT)
                raise error
        except type(error):
            pass

    return leave


def _by_closing_a_generator(manager, conn):
    def rows() -> Iterator[None]:
        with manager:
            conn.execute(PUT)
            yield

    suspended = rows()
    next(suspended)
    suspended.close()


#: Name of the way: (how to go it, what has to end the transaction).
WAYS = {
    "end of the block": (_by_its_end, "COMMIT"),
    "return": (_by_return, "COMMIT"),
    "break": (_by_break, "COMMIT"),
    "ValueError": (_by(ValueError("the label is torn")), "ROLLBACK"),
    "KeyboardInterrupt": (_by(KeyboardInterrupt()), "ROLLBACK"),
    "SystemExit": (_by(SystemExit(1)), "ROLLBACK"),
    "generator closed": (_by_closing_a_generator, "ROLLBACK"),
}


# --- how it is observed ----------------------------------------------------------------------


class Room:
    """A stock room with watched resources; `order` is what happened to them."""

    def __init__(
        self,
        log_refuses: BaseException | None = None,
        begin_refused: BaseException | None = None,
        no_log: BaseException | None = None,
    ) -> None:
        self.conn = fixtures.stock()
        self._no_log = no_log
        self._journal = Journal()
        self.lock = fixtures.Lock(self._journal)
        self.log = fixtures.Log(self._journal, log_refuses)
        self._hook = fixtures.noting(self._journal, begin_refused)

    @property
    def order(self) -> list[str]:
        return self._journal.order

    def run(self, solution: object, moves: list[tuple]) -> Exception | None:
        """What `move_stock` raised, if anything."""

        def open_log() -> fixtures.Log:
            if self._no_log is not None:
                raise self._no_log
            return self.log

        with sql.before_each(self.conn, self._hook):
            try:
                called(solution.move_stock, self.conn, self.lock, named(open_log, "open_log"), moves)
            except Failed:
                raise
            except Exception as raised:
                return raised
        return None


def _in_order(order: list[str], expected: list[str], call: str, place: object) -> None:
    """Hold what happened to the resources against what should have, the most telling difference first."""
    if order == expected:
        return
    for taken, released, sentence in (
        ("lock acquired", "lock released", "the lock"),
        ("log opened", "log closed", "the log"),
        ("BEGIN", expected[3], "the transaction"),
    ):
        if taken not in order:
            what = {"the lock": "the lock was never taken", "the log": "the log was never opened"}.get(sentence, "no transaction was begun")
            raise Failed(what, call=call, place=place)
        if released not in order:
            what = {"the lock": "the lock is still held", "the log": "the log is still open"}.get(sentence, f"no {released} was sent")
            raise Failed(f"{what} when move_stock has ended", call=call, place=place)
    if order[0] != "lock acquired":
        raise Failed("the lock is not the first thing that is taken", call=call, place=place)
    if order.index("BEGIN") < order.index("log opened"):
        raise Failed("the transaction has begun before the log is opened", call=call, place=place)
    if order[-1] != "lock released":
        raise Failed("the lock is not the last thing that is released", call=call, place=place)
    if order.index("log closed") < order.index(expected[3]):
        raise Failed("the log is closed before the transaction is over", call=call, place=place)
    expect(order).at(place).because("the resources are not taken and released once each, in the right order").equals(expected)


def _order(room: Room) -> str:
    return " · ".join(room.order) or "nothing was taken"


def _transaction(solution: object, conn: sqlite3.Connection) -> object:
    manager = called(solution.Transaction, conn)
    for method in "__enter__", "__exit__":
        if not hasattr(type(manager), method):
            fail(f"Transaction(conn) cannot be used in a with statement: it has no {method}", place=solution.Transaction)
    return manager


def _raised_by(manager: object, body: Callable[[], object]) -> Exception | None:
    try:
        with manager:
            body()
    except Exception as raised:
        return raised
    return None


def _name(raised: Exception | None) -> str:
    return "nothing raised" if raised is None else f"{type(raised).__name__} arrives"
