"""Checks for acid_transfer: crashes at every statement, writers at every statement, and values that nobody may store."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from typing import Any

import fixtures
from katabook import called, check, evidence, expect, fail, faults, raised_at, sql, why


@check
def money_moves(solution):
    """A transfer changes both balances and the ledger, and is committed when it returns.

    Durable is only what was committed. A function that returns before that has promised something that the next crash takes back.
    """
    conn = fixtures.bank(solution)
    wanted, entries = dict(fixtures.BALANCES), []
    for src, dst, cents in ((1, 2, 200), (2, 3, 200), (3, 1, 1), (1, 3, 301), (3, 3, 5)):
        call = f"transfer(conn, {src}, {dst}, {cents})"
        try:
            called(solution.transfer, conn, src, dst, cents)
        except (sqlite3.Error, LookupError) as problem:
            evidence(f"{call} raised", f"{type(problem).__name__}: {problem}", exact=False)
            what = "a transfer from an account to itself" if src == dst else "a transfer that the balance allows"
            fail(f"{what} was refused", call=call, place=raised_at(problem) or solution.transfer)
        wanted[src] -= cents
        wanted[dst] += cents
        entries.append((src, dst, cents))
        found = fixtures.balances(conn)
        evidence(f"balances after {call}", found)
        if src == dst and found != wanted:
            fail("money went from an account to itself, and its balance changed", call=call, place=solution.transfer)
        expect(found).because(f"the balances after {call} are not the right ones").at(solution.transfer).equals(wanted)
        expect(fixtures.ledger(conn)).because(f"after {call}, the ledger does not hold one row for each transfer").at(solution.transfer).equals(entries)
        ids = [row[0] for row in fixtures.asked(conn, "SELECT id FROM ledger ORDER BY id")]
        if None in ids or len(set(ids)) != len(ids):
            fail("the rows of the ledger have no ids of their own", call=call, place=solution.setup)
        evidence("a transaction is open afterwards", conn.in_transaction)
        if conn.in_transaction:
            fail("transfer has returned, and it is not committed", call=call, place=solution.transfer)


@check(after=money_moves)
def a_crash_leaves_all_or_nothing(solution):
    """Wherever the process dies, the transfer is there completely or not at all.

    A transaction that the process did not live to commit is rolled back when the database is opened again. Two transactions have a moment
    between them in which one half is stored and the other is not.
    """
    before, after = {1: 500, 2: 0, 3: 70}, {1: 300, 2: 200, 3: 70}
    seen: list[tuple[str, dict[int, Any], list[Any]]] = []

    def run(point: faults.CrashPoint) -> sqlite3.Connection:
        conn = fixtures.bank(solution)
        point.watch_sql(conn)
        worlds.append(conn)
        with point:
            solution.transfer(conn, 1, 2, 200)
        return conn

    worlds: list[sqlite3.Connection] = []
    for crash in faults.crash_points(run):
        conn = worlds[-1]
        with sql.unrecorded(conn):
            if conn.in_transaction:
                conn.rollback()
        seen.append((_short(crash.where) if crash.crashed else "", fixtures.balances(conn), fixtures.ledger(conn)))
    problems = []
    for where, found, entries in seen:
        died = f"died before {where}" if where else "did not die"
        state = "all old" if (found, entries) == (before, []) else "all new" if (found, entries) == (after, [(1, 2, 200)]) else "half done"
        if state == "half done":
            state = f"{sum(found.values()) - 570:+} cents, {len(entries)} in the ledger"
            problems.append((died, found, entries))
        evidence(died, state, exact=False)
    evidence("states that a crash left", "all old or all new" if not problems else sorted({f"{sum(found.values()) - 570:+} cents, {len(entries)} in the ledger" for _, found, entries in problems}))
    if len(seen) < 2:
        fail("transfer sent no statement", call="transfer(conn, 1, 2, 200)", place=solution.transfer)
    if seen[-1][1] != after:
        fail("without a crash, the balances are not the right ones", call="transfer(conn, 1, 2, 200)", place=solution.transfer)
    for died, found, entries in problems:
        missing = 570 - sum(found.values())
        words = f"{missing} cents are gone" if missing > 0 else f"{-missing} cents came from nowhere" if missing < 0 else "the money has moved, and the ledger does not know" if not entries else "the ledger has a transfer that did not happen"
        fail(f"the process died in the middle of a transfer, and {words}", call="transfer(conn, 1, 2, 200)", place=solution.transfer)


@check
def the_database_keeps_the_rules(solution):
    """The database refuses what must never be stored, whoever writes it.

    Scripts, migrations and other services write as well. A rule in a function holds for those who call it; a constraint stands at all
    doors.
    """
    conn = fixtures.bank(solution)
    rules = [("accounts", "balance", 0, (-1, None, "abc", 0.5, "", b"x")), ("ledger", "amount", 1, (0, -1, None, "abc", 0.5, b"x"))]
    accepted: list[tuple[str, str, Any]] = []
    for table, what, fine, values in rules:
        columns, places = ("(cents)", "(?)") if table == "accounts" else ("(src, dst, cents)", "(1, 2, ?)")
        statement = f"INSERT INTO {table} {columns} VALUES {places}"
        for value in (fine, *values):
            shown = statement.replace("?", repr(value) if value is not None else "NULL")
            try:
                with sql.unrecorded(conn), conn:
                    conn.execute(statement, (value,))
                answer = "stored"
            except sqlite3.IntegrityError:
                answer = "refused"
            except sqlite3.OperationalError as problem:
                evidence("SQLite said", str(problem), exact=False)
                fail(f"a row cannot be written into {table}", call=shown, place=solution.setup)
            evidence(f"{what} {value!r}", answer)
            if value == fine and answer != "stored":
                fail(f"{'a balance' if table == 'accounts' else 'an amount'} of {value} is allowed, and the database refused it", call=shown, place=solution.setup)
            if value != fine and answer == "stored":
                accepted.append((shown, what, value))
    with sql.unrecorded(conn):
        try:
            conn.execute("UPDATE accounts SET cents = -1 WHERE id = 1")
        except sqlite3.IntegrityError:
            evidence("UPDATE to a balance of -1", "refused")
        else:
            evidence("UPDATE to a balance of -1", "stored")
            accepted.append(("UPDATE accounts SET cents = -1 WHERE id = 1", "balance", -1))
        conn.rollback()
    if accepted:
        shown, what, value = accepted[0]
        words = "NULL" if value is None else "a text" if isinstance(value, str) else "bytes" if isinstance(value, bytes) else "a fraction" if isinstance(value, float) else "0" if value == 0 else "a number below 0"
        fail(f"the database stored {words} as {'a balance' if what == 'balance' else 'an amount'}", call=shown, place=solution.setup)


@check(after=money_moves)
def a_refused_transfer_changes_nothing(solution):
    """A transfer that fails changes nothing, and its caller hears of it.

    UPDATE does not complain about a row that is not there: it changes none. And an exception does not end a transaction by itself.
    """
    cases = [
        ("the amount is larger than the balance", (1, 2, 501), sqlite3.IntegrityError), ("the account to take from is empty", (2, 3, 1), sqlite3.IntegrityError),
        ("the account to take from does not exist", (9, 2, 5), LookupError), ("the account to add to does not exist", (1, 9, 5), LookupError),
        ("the amount is below 0", (1, 3, -5), sqlite3.IntegrityError), ("the amount is 0", (1, 2, 0), sqlite3.IntegrityError),
        ("both accounts are the same, and there is no such account", (9, 9, 5), LookupError),
        ("the amount is a fraction", (1, 2, 2.5), sqlite3.IntegrityError),
        ("both accounts are the same, and have less than the amount", (3, 3, 171), sqlite3.IntegrityError),
       
    ]
    conn = fixtures.bank(solution)
    called(solution.transfer, conn, 1, 3, 100)
    start = fixtures.balances(conn)
    for words, (src, dst, cents), kind in cases:
        call = f"transfer(conn, {src}, {dst}, {cents})"
        raised: BaseException | None = None
        try:
            solution.transfer(conn, src, dst, cents)
        except (sqlite3.Error, LookupError, ValueError, TypeError) as problem:
            raised = problem
        left = conn.in_transaction
        found, entries = fixtures.balances(conn), fixtures.ledger(conn)
        changed = found != start or entries != [(1, 3, 100)]
        name = "nothing" if raised is None else kind.__name__ if isinstance(raised, kind) else type(raised).__name__
        evidence(words, f"{name} was raised; {'something changed' if changed else 'nothing changed'}; {'a transaction is open' if left else 'no transaction is open'}")
        if raised is None:
            fail(f"{words}, and the caller was told that all went well", call=call, place=solution.transfer)
        if not isinstance(raised, kind):
            evidence("it raised", f"{type(raised).__name__}: {raised}", exact=False)
            fail(f"{words}, and the caller did not get {kind.__name__} but {type(raised).__name__}", call=call, place=raised_at(raised) or solution.transfer)
        if left:
            fail(f"{words}: transfer ended with its transaction still open", call=call, place=solution.transfer)
        if changed:
            fail(f"{words}, and a part of the transfer is stored", call=call, place=solution.transfer)


    why("Ctrl-C is an exception as well, and no subclass of Exception. What cleans up after a failure has to see it.")
    sent: list[str] = []

    def interrupt(text: str) -> None:
        sent.append(text)
        if len(sent) == 3:
            raise KeyboardInterrupt

    call = "transfer(conn, 1, 3, 100)"
    with sql.before_each(conn, interrupt):
        try:
            solution.transfer(conn, 1, 3, 100)
            interrupted = False
        except KeyboardInterrupt:
            interrupted = True
    left = conn.in_transaction
    evidence("Ctrl-C before the third statement", f"{'it reached the caller' if interrupted else 'it did not reach the caller'}; {'a transaction is open' if left else 'no transaction is open'}")
    if left:
        fail("the transfer was interrupted, and ended with its transaction still open", call=call, place=solution.transfer)
    if interrupted and fixtures.balances(conn) != start:
        fail("the transfer was interrupted, and a part of it is stored", call=call, place=solution.transfer)
    if len(sent) >= 3 and not interrupted:
        fail("the transfer was interrupted by Ctrl-C, and the caller did not hear of it", call=call, place=solution.transfer)


@check(after=money_moves)
def the_changes_of_others_are_kept(solution):
    """What others change between two of your statements is not lost.

    A balance that Python has read is out of date as soon as somebody else writes. Whoever then stores what they computed from it, erases
    that change: a lost update. `SET cents = cents - ?` reads and writes under one lock.
    """
    outcomes: list[tuple[str, str, int]] = []
    for account in (1, 2):
        number = 0
        while True:
            number += 1
            with tempfile.TemporaryDirectory() as folder:
                path = os.path.join(folder, "bank.db")
                conn = fixtures.bank(solution, path, timeout=0)
                other = sqlite3.connect(path, timeout=0)
                state = {"statements": 0, "where": "", "deposited": False}

                def deposit(text: str) -> None:
                    state["statements"] += 1
                    if state["statements"] != number:
                        return
                    state["where"] = text
                    try:
                        with other:
                            other.execute("UPDATE accounts SET cents = cents + 7 WHERE id = ?", (account,))
                        state["deposited"] = True
                    except sqlite3.OperationalError:
                        other.rollback()

                with sql.before_each(conn, deposit):
                    try:
                        solution.transfer(conn, 1, 2, 200)
                    except sqlite3.OperationalError as problem:
                        evidence("the database said", str(problem), exact=False)
                        fail("another connection wrote and had ended before your statement, and the transfer failed", call="transfer(conn, 1, 2, 200)", place=raised_at(problem) or solution.transfer)
                if conn.in_transaction:
                    conn.rollback()
                found = fixtures.balances(conn)
                other.close()
                conn.close()
            if not state["where"]:
                break
            wanted = {1: 300, 2: 200, 3: 70}
            wanted[account] += 7 if state["deposited"] else 0
            outcomes.append((f"7 cents to account {account} before {_short(state['where'])}", "had to wait for the lock" if not state["deposited"] else "kept" if found == wanted else "lost", found[account] - wanted[account]))
    for words, answer, _ in outcomes:
        evidence(words, answer, exact=False)
    lost = [difference for _, answer, difference in outcomes if answer == "lost"]
    evidence("deposits that were lost", "none" if not lost else "some")
    if not outcomes:
        fail("transfer sent no statement", call="transfer(conn, 1, 2, 200)", place=solution.transfer)
    if lost:
        fail("another connection added 7 cents to an account during a transfer, and they are gone", call="transfer(conn, 1, 2, 200)", place=solution.transfer)


@check(after=a_refused_transfer_changes_nothing, stretch=True)
def a_locked_database_is_tried_again(solution):
    """A transfer that met a lock is begun again, as a whole.

    What was read or written before the conflict belongs to a transaction that is over. A refusal is another matter: it would be refused
    each time.
    """
    for failures, attempts, wanted in ((0, 3, True), (1, 3, True), (2, 3, True), (3, 3, False), (4, 5, True), (1, 1, False)):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "bank.db")
            conn = fixtures.bank(solution, path, timeout=0)
            other = sqlite3.connect(path, timeout=0)
            if failures:
                other.execute("BEGIN IMMEDIATE")
                other.execute("UPDATE accounts SET cents = cents + 7 WHERE id = 1")
            released: list[str] = []
            with sql.record(conn) as recording:

                def release(text: str) -> None:
                    if _errors(recording) >= failures and other.in_transaction:
                        other.commit()
                        released.append(text)

                with sql.before_each(conn, release):
                    options = {} if attempts == 3 else {"attempts": attempts}
                    call = f"transfer_retried(conn, 1, 2, 200{''.join(f', {k}={v}' for k, v in options.items())})"
                    try:
                        called(solution.transfer_retried, conn, 1, 2, 200, **options)
                        answer = True
                    except sqlite3.OperationalError as problem:
                        if "locked" not in str(problem):
                            raise
                        answer = False
                    except sqlite3.IntegrityError:
                        if len(fixtures.ledger(conn)) < 2:
                            raise
                        fail("the transfer was made more than once", call=call, place=solution.transfer_retried)
                met = _errors(recording)
            left = conn.in_transaction
            if other.in_transaction:
                other.rollback()
            if left:
                conn.rollback()
            found, entries = fixtures.balances(conn), fixtures.ledger(conn)
            other.close()
            conn.close()
        evidence(f"{failures} locks, {attempts} attempts", f"{'done' if answer else 'the error reached the caller'} after {met} {'lock' if met == 1 else 'locks'}")
        if left:
            fail("the transfer has ended, and a transaction is open", call=call, place=solution.transfer_retried)
        if answer != wanted or met != min(failures, attempts):
            fail(
                f"the database was locked {failures} times, and with {attempts} attempts the transfer {'was not made' if not answer else 'was told to be made' if not wanted else 'took another number of attempts'}",
                call=call, place=solution.transfer_retried,
            )
        expect((found, entries)).because("a transfer met a lock, and its balances or its ledger are not the right ones").at(solution.transfer_retried).equals(
            ({1: 300 + 7 * len(released), 2: 200, 3: 70}, [(1, 2, 200)]) if wanted else ({1: 500 + 7 * len(released), 2: 0, 3: 70}, [])
        )
    why("A refused transfer would be refused each time. To try it again is work for nothing, and a longer wait for the caller.")
    for words, arguments, kind in (("an overdraft", (1, 2, 501), sqlite3.IntegrityError), ("an account that does not exist", (1, 9, 5), LookupError)):
        conn = fixtures.bank(solution)
        with sql.record(conn) as recording:
            try:
                solution.transfer_retried(conn, *arguments)
            except kind:
                pass
            else:
                fail(f"{words} was told to be done", call=f"transfer_retried{('conn', *arguments)}".replace("'", ""), place=solution.transfer_retried)
        with sql.record(conn) as once:
            try:
                solution.transfer(conn, *arguments)
            except kind:
                pass
        evidence(f"{words}: statements sent", "as many as for one attempt" if recording.count == once.count else "more than for one attempt")
        if recording.count > once.count:
            fail(f"{words} was tried again", call=f"transfer_retried{('conn', *arguments)}".replace("'", ""), place=solution.transfer_retried)


# --- how it is observed ----------------------------------------------------------------------


def _errors(recording: sql.Recording) -> int:
    """How often the database was locked."""
    return sum(isinstance(event.error, sqlite3.OperationalError) for event in recording.events)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else f"{words[:59]}…"
