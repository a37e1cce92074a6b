"""Checks for slow_query_clinic: the same answers, counted work, and indexes that are used."""

from __future__ import annotations

import sqlite3
from typing import Any

import fixtures
from katabook import called, check, evidence, expect, fail, sql, why

FEW, MANY = 200, 1_500


@check
def the_answers_are_the_same(solution):
    """Each function returns what it returned before.

    A query that is fast and answers another question has not been cured. Days end at midnight, and not a second before it.
    """
    conn = fixtures.shop(_indexes(solution), others=50, own=30)
    conn.execute("PRAGMA reverse_unordered_selects = ON")
    there = fixtures.everything(conn)
    asked: list[tuple[str, Any]] = [
        *(("orders_on", day) for day in fixtures.DAYS), *(("latest_open", number) for number in (7, 8, 9, 0, 55, -1)),
        *(("find_customer", email) for email in fixtures.EMAILS),
    ]
    wrong: list[tuple[str, Any, Any, Any]] = []
    for name, argument in asked:
        expected = fixtures.as_before(conn, name, argument)
        answer = called(getattr(solution, name), conn, argument)
        if fixtures.everything(conn) != there:
            fail(f"{name} made a table or an index: it was to change nothing", call=f"{name}(conn, {argument!r})", place=getattr(solution, name))
        if conn.in_transaction:
            fail(f"{name} left a transaction open: it was to read only", call=f"{name}(conn, {argument!r})", place=getattr(solution, name))
        if not isinstance(answer, list) or any(not isinstance(row, tuple) for row in answer):
            fail(f"{name} did not return a list of tuples", call=f"{name}(conn, {argument!r})", place=getattr(solution, name))
        if answer != expected:
            wrong.append((name, argument, expected, answer))
    for name in fixtures.SLOW:
        differing = [argument for other, argument, _, _ in wrong if other == name]
        evidence(f"arguments for which {name} answers otherwise", ", ".join(map(repr, differing)) or "none")
    reasons = {
        "orders_on": "A day is everything from its first moment until the first moment of the next day, which is not in it.",
        "latest_open": "Ten at most, the latest first, and of two that were created at the same moment the one with the larger id.",
        "find_customer": "SQLite's `lower` folds A to Z and nothing else; Python's `str.lower` folds every letter there is.",
    }
    for name, argument, expected, answer in wrong:
        why(reasons[name])
        if sorted(map(repr, expected)) == sorted(map(repr, answer)):
            why("Without ORDER BY, the database gives rows in whichever order is easiest for it. These checks ask SQLite to reverse it (PRAGMA reverse_unordered_selects).")
        kind = "gives them in another order" if sorted(map(repr, expected)) == sorted(map(repr, answer)) else "finds something that it did not" if len(answer) > len(expected) else "misses something"
        expect(answer).because(f"{name}(conn, {argument!r}) {kind}").at(getattr(solution, name)).equals(expected)


    why("A table changes. What was found a moment ago is not what is there now.")
    with sql.unrecorded(conn), conn:
        conn.execute("INSERT INTO orders VALUES (999, 7, '2040-01-01 00:00:00', 'open', 1)")
        conn.execute("UPDATE customers SET email = 'BO@example.org' WHERE id = 7")
        conn.execute("UPDATE orders SET created = '2020-01-01 05:00:00' WHERE id = 902")
    for name, argument in (("orders_on", "2020-01-01"), ("orders_on", "2024-02-29"), ("latest_open", 7), ("find_customer", "bo@example.org"), ("find_customer", "ann@example.org")):
        answer = called(getattr(solution, name), conn, argument)
        expect(answer).because(f"rows have changed since, and {name}(conn, {argument!r}) does not show it").at(getattr(solution, name)).equals(fixtures.as_before(conn, name, argument))


@check(after=the_answers_are_the_same)
def a_day_does_not_cost_all_days(solution):
    """The orders of a day are found without looking at the others.

    A condition on `date(created)` has to compute it for every row: the index knows `created` alone. A range of `created` is one piece of it.
    """
    _is_flat(solution, "orders_on", "2024-02-29", "others", "orders on other days")


@check(after=the_answers_are_the_same)
def the_latest_do_not_cost_all_orders(solution):
    """The ten latest open orders are found without looking at the rest.

    An index helps with what its first columns are. If these are compared with `=` and the next one is the order, the answer is the
    beginning of one piece of the index, and LIMIT stops there.
    """
    _is_flat(solution, "latest_open", 7, "others", "orders of other customers")
    _is_flat(solution, "latest_open", 7, "own", "other orders of the same customer")


@check(after=the_answers_are_the_same)
def an_address_does_not_cost_all_customers(solution):
    """A customer is found without looking at the others.

    The index has to hold what the query compares: the expression itself, or the column with a collation that ignores case.
    """
    _is_flat(solution, "find_customer", "ann@example.org", "others", "other customers")


@check(after=the_answers_are_the_same)
def no_index_is_idle(solution):
    """There are at most three indexes, and each of them is used.

    Every INSERT writes into every index of its table. An index that no query uses costs that for nothing.
    """
    indexes = _indexes(solution)
    evidence("indexes", len(indexes))
    if len(indexes) > 3:
        fail(f"INDEXES has {len(indexes)} statements, and three are allowed", call="INDEXES")
    plain, conn = fixtures.shop([], others=FEW), fixtures.shop(indexes, others=FEW)
    insert = "INSERT INTO orders VALUES (777777, 1, '2026-01-01 00:00:00', 'open', 1)"
    evidence("steps of an INSERT without your indexes, and with them", f"{sql.steps(lambda c: c.execute(insert), plain)} and {sql.steps(lambda c: c.execute(insert), conn)}", exact=False)
    conn.rollback()
    used: set[str] = set()
    for name, argument in (("orders_on", "2024-02-29"), ("latest_open", 7), ("find_customer", "ann@example.org")):
        with sql.record(conn) as recording:
            called(getattr(solution, name), conn, argument)
        for statement in recording.statements:
            plan = sql.plan(conn, statement.text, statement.parameters or ())
            used |= set(plan.indexes)
            evidence(f"plan of {name}", str(plan), exact=False)
    names = fixtures.index_names(conn)
    idle = [name for name in names if name not in used]
    evidence("indexes that no function uses", len(idle))
    if not names:
        fail("there is no index", call="INDEXES")
    if idle:
        evidence("the first of them", idle[0], exact=False)
        fail("an index is used by none of the three functions", call="INDEXES")


@check(stretch=True)
def plans_are_read(solution):
    """`diagnose` finds scans and sorts in a plan.

    A plan has a line for each table and each sort. Whoever reads the first one alone misses the other half of a join.
    """
    conn = fixtures.shop(["CREATE INDEX SCANS_by_customer ON orders (customer_id, created)", "CREATE INDEX by_email ON customers (email)"])
    cases: list[tuple[str, tuple[Any, ...], set[str]]] = [
        ("SELECT * FROM orders WHERE id = 7", (), set()),
        ("SELECT * FROM orders WHERE customer_id = ?", (7,), set()),
        ("SELECT * FROM orders WHERE cents > ?", (7,), {"scan"}),
        ("SELECT * FROM orders ORDER BY cents", (), {"scan", "sort"}),
        ("SELECT * FROM orders WHERE customer_id = 7 ORDER BY cents", (), {"sort"}),
        ("SELECT * FROM orders WHERE customer_id = 7 ORDER BY created", (), set()),
        ("SELECT email FROM customers", (), {"scan"}),
        ("SELECT * FROM customers JOIN orders ON orders.customer_id = customers.id", (), {"scan"}),
        ("SELECT * FROM customers JOIN orders ON orders.customer_id = customers.id WHERE customers.id = 7 ORDER BY cents", (), {"sort"}),
        ("SELECT status, count(*) FROM orders WHERE customer_id = ? GROUP BY status", (7,), {"sort"}),
        ("SELECT DISTINCT status FROM orders", (), {"scan", "sort"}),
        ("DELETE FROM orders WHERE cents = 1", (), {"scan"}),
        ("SELECT * FROM customers WHERE id = 7 UNION ALL SELECT 1, 2, 3 FROM orders", (), {"scan"}),
        ("SELECT * FROM customers WHERE name = 'USING INDEX, SCAN or SEARCH'", (), {"scan"}),
    ]
    before = len(fixtures.as_before(conn, "latest_open", 7)), conn.execute("SELECT count(*) FROM orders").fetchone()
    wrong = []
    for text, values, expected in cases:
        answer = called(solution.diagnose, conn, text, *([values] if values else []))
        if answer != expected:
            wrong.append((text, expected, answer))
    evidence("statements that were diagnosed otherwise", len(wrong))
    for text, expected, answer in wrong:
        evidence("its plan", str(sql.plan(conn, text, (7,) if "?" in text else ())), exact=False)
        expect(answer).because("a plan was read otherwise").at(solution.diagnose).named(f"diagnose(conn, {text!r})").equals(expected)
    after = len(fixtures.as_before(conn, "latest_open", 7)), conn.execute("SELECT count(*) FROM orders").fetchone()
    if before != after:
        fail("a DELETE was to be diagnosed, and rows are gone: it was run", call="diagnose(conn, 'DELETE FROM orders WHERE cents = 1')", place=solution.diagnose)


# --- how it is observed ----------------------------------------------------------------------


def _indexes(solution: Any) -> list[str]:
    found = solution.INDEXES
    if not isinstance(found, (list, tuple)) or any(not isinstance(text, str) for text in found):
        fail("INDEXES is not a list of statements", call="INDEXES")
    return list(found)


def _is_flat(solution: Any, name: str, argument: Any, grows: str, words: str) -> None:
    """The function's work is the same, however many rows there are that do not belong to the answer."""
    function, counted, slow = getattr(solution, name), {}, {}
    for size in (FEW, MANY):
        conn = fixtures.shop(_indexes(solution), **{grows: size})
        slow[size] = sql.steps(lambda c: c.execute(fixtures.SLOW[name], (argument,)).fetchall(), fixtures.shop([], **{grows: size}))
        counted[size] = sql.steps(function, conn, argument)
        answer = called(function, conn, argument)
        if answer != fixtures.as_before(conn, name, argument):
            fail(f"with {size:,} {words}, {name} gives another answer than before", call=f"{name}(conn, {argument!r})", place=function)
    evidence(f"steps of {name}, with {FEW} and {MANY:,} {words}", f"{counted[FEW]:,} and {counted[MANY]:,}", exact=False)
    evidence(f"steps of the starter's {name}", f"{slow[FEW]:,} and {slow[MANY]:,}", exact=False)
    conn = fixtures.shop(_indexes(solution), **{grows: FEW})
    with sql.record(conn) as recording:
        called(function, conn, argument)
    plans = [sql.plan(conn, statement.text, statement.parameters or ()) for statement in recording.statements]
    evidence(f"rows are sorted for {name}", "yes" if any(plan.sorts for plan in plans) else "no")
    table = "customers" if name == "find_customer" else "orders"
    with sql.unrecorded(conn):
        there = [row[0] for row in conn.execute("SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ? ORDER BY name", (table,))]
    evidence(f"columns of the indexes of {table}", fixtures.columns(conn, sorted(there, key=lambda index: fixtures.columns(conn, [index]))))
    evidence(f"columns of the indexes that {name} uses", fixtures.columns(conn, [index for plan in plans for index in plan.indexes]))
    evidence(f"{name} fetches more rows than it returns", "yes" if recording.rows_fetched > len(answer) else "no")
    if name == "orders_on":
        computed = any("(created" in "".join(statement.text.lower().split()) for statement in recording.statements)
        evidence("a function of `created` is in the statement", "yes" if computed else "no")
    flat = counted[MANY] <= counted[FEW] * 1.5 + 40
    evidence(f"the work of {name} grows with the {words}", "no" if flat else "yes")
    if not flat:
        fail(f"the work of {name} grows with the {words}", call=f"{name}(conn, {argument!r})", place=function)
