"""Checks for normalize_the_sheet: whether the sheet comes back, where each fact is kept, and what is refused."""

from __future__ import annotations

import sqlite3
from typing import Any, NoReturn

import fixtures
from fixtures import COLUMNS, KEYS, REFERENCES, SHEET, Table
from katabook import called, check, evidence, expect, fail, sql, why


@check
def the_sheet_comes_back(solution):
    """The sheet is gone, and a join of the tables gives its rows again.

    Taking a table apart must lose nothing and invent nothing. A join on something that is not a key multiplies rows; an inner join drops
    those that have no partner.
    """
    conn, found = _normalized(solution)
    evidence("tables", len(found))
    rows = _rows(solution, conn)
    wanted = sorted(SHEET, key=lambda row: (row[0], row[6]))
    evidence("rows of the sheet, and of original(conn)", f"{len(SHEET)} and {len(rows)}")
    lost, extra = [row for row in wanted if row not in rows], [row for row in rows if row not in wanted]
    if lost and not extra and len(rows) < len(wanted):
        evidence("the first row that is lost", lost[0])
        fail("rows of the sheet are lost", call="original(conn)", place=solution.original)
    if len(rows) > len(wanted):
        fail("original gives more rows than the sheet had", call="original(conn)", place=solution.original)
    for row in rows:
        if not isinstance(row, tuple) or len(row) != len(COLUMNS):
            fail("a row of original(conn) is not a tuple of the sheet's ten columns", call="original(conn)", place=solution.original)
    for number, column in enumerate(COLUMNS):
        if sorted(map(repr, (row[number] for row in rows))) != sorted(map(repr, (row[number] for row in wanted))):
            pair = next((mine, theirs) for mine, theirs in zip(rows, wanted) if mine[number] != theirs[number])
            evidence(f"{column} of order {pair[1][0]}, {pair[1][6]}", f"{pair[1][number]!r} in the sheet, {pair[0][number]!r} in original(conn)")
            fail(f"original gives other values of {column} than the sheet had", call="original(conn)", place=solution.original)
    if sorted(map(repr, rows)) != sorted(map(repr, wanted)):
        fail("the values of original(conn) are those of the sheet, and not in the same rows", call="original(conn)", place=solution.original)
    if rows != wanted:
        expect([(row[0], row[6]) for row in rows]).because("the rows are not sorted by order_id and sku").at(solution.original).equals([(row[0], row[6]) for row in wanted])
    evidence("a transaction is open afterwards", conn.in_transaction)
    if conn.in_transaction:
        fail("normalize has returned, and its changes are not committed", call="normalize(conn)", place=solution.normalize)
    why("A shop that has sold nothing yet is normalized as well.")
    conn, found = _normalized(solution, rows=[])
    expect(_rows(solution, conn)).because("the sheet was empty, and original gives something else").at(solution.original).equals([])


@check
def each_fact_is_kept_once(solution):
    """Each column is in the table whose key it depends on, and there alone.

    A fact that is kept by something else than what it depends on stands in several rows. Somebody will change one of them and forget the rest.
    """
    conn, found = _normalized(solution)
    names = {column for table in found for column in table.columns}
    for table in found:
        others = sorted(set(table.columns) - set(COLUMNS))
        if others:
            evidence(f"columns of {table.name}", " ".join(table.columns), exact=False)
            evidence("the column", others[0], exact=False)
            fail("a table has a column that the sheet did not have", call="normalize(conn)", place=solution.normalize)
        if len(table.columns) == len(COLUMNS):
            fail("a table still has all the columns of the sheet", call="normalize(conn)", place=solution.normalize)
    for column in COLUMNS:
        if column not in names:
            fail(f"no table has the column {column}", call="normalize(conn)", place=solution.normalize)
    places = {column: [table for table in found if column in table.columns] for column in KEYS}
    findings: list[tuple[str, str]] = []
    for table in found:
        spare = [column for column in table.key if set(table.key) <= _closure(set(table.key) - {column})]
        if spare:
            findings.append((f"the key {_and(table.key)} of a table holds more than it takes to tell its rows apart", "A key is minimal. With a column too many, it lets in two rows for the same thing, as long as they differ in that column."))
        if table.key and fixtures.asked(conn, f'SELECT 1 FROM "{table.name}" WHERE {" OR ".join(f"{column} IS NULL" for column in table.key)} LIMIT 1'):
            evidence(f"the table of {_and(table.key)} has a row whose key is NULL", "yes")
            findings.append(("a table has a row whose key is NULL", "NULL is not a postal code: there is nothing that this row describes. SQLite lets NULL into a key that is not INTEGER PRIMARY KEY; other databases do not."))
    for column, key in KEYS.items():
        wrong = [table for table in places[column] if table.key not in (key, (column,))]
        kept = [table for table in places[column] if table.key == key]
        for table in wrong:
            rows = _rows_for_one(conn, table, key)
            many = f", in up to {rows} rows for one" if rows and rows > 1 else ""
            if not table.key:
                evidence(f"columns of {table.name}, which has no key", " ".join(table.columns), exact=False)
            evidence(f"{column} depends on {_and(key)}", f"kept by {_and(table.key) or 'no key'}{many}")
        if wrong and wrong[0].key == ():
            findings.append(("a table declares no primary key", "A key says which row is meant. Without one, nothing keeps a second row of the same thing out, and nothing can refer to it."))
        elif wrong:
            findings.append((f"{column} depends on {_and(key)}, and is kept by {_and(wrong[0].key)}", _reason(key, wrong[0].key)))
        elif len(kept) != 1:
            findings.append((f"{column} is kept in {len(kept)} tables by {_and(key)}", "A fact has one place. Which of two is right, if they differ?"))
        else:
            evidence(f"{column} depends on {_and(key)}", "kept by it, in one row for each")
    for table in found:
        for column in ("order_id", "sku"):
            if column in table.columns and table.key not in ((column,), ("order_id", "sku")) and table.key != ():
                findings.append((f"{column} is kept by {_and(table.key)}", "What depends on what, the shop has said. A customer has many orders, and a product is in many of them."))
    order = [words for words, _ in findings]
    if findings:
        message, reason = min(findings, key=lambda one: order.index(one[0]))
        fail(message, call="normalize(conn)", place=solution.normalize, why=reason)
    for table in found:
        for column, kind in table.columns.items():
            wanted = "INTEGER" if column in ("order_id", "customer_id", "quantity", "price_cents") else "TEXT"
            if kind != wanted:
                fail(f"{column} was {wanted} in the sheet, and is {kind or 'without a type'} now", call="normalize(conn)", place=solution.normalize)


@check(after=each_fact_is_kept_once)
def changes_touch_one_row(solution):
    """A change is one row, a product can wait for its first order, and a customer survives the last one.

    These are the three anomalies of a table that is not normalized: of updating, of inserting and of deleting.
    """
    conn, found = _normalized(solution)
    customers, products = _table(found, "customer_name"), _table(found, "product_name")
    changed = conn.execute(f'UPDATE "{customers}" SET customer_name = ? WHERE customer_id = ?', ("Anna", 4)).rowcount
    shown = {(row[2], row[3]) for row in _rows(solution, conn)}
    evidence("rows changed to rename a customer with two orders", changed)
    if changed != 1 or {name for number, name in shown if number == 4} != {"Anna"} or (9, "Ann") not in shown:
        fail("one customer was renamed, and original shows something else", call="original(conn)", place=solution.original)
    _accepted(solution, conn, products, {"sku": "N1", "product_name": "Nib"}, "a product that nobody has ordered yet")
    evidence("a product that nobody has ordered yet", "stored")
    for table in sorted(found, key=lambda table: table.key == ("order_id",)):  # orders last: lines refer to them
        if "order_id" in table.columns:
            conn.execute(f'DELETE FROM "{table.name}" WHERE order_id IN (14, 15)')
    left = fixtures.asked(conn, f'SELECT customer_name FROM "{customers}" WHERE customer_id = 6')
    evidence("a customer whose last order was deleted", "is still there" if left else "is gone")
    if left != [("Cy",)]:
        fail("the last order of a customer was deleted, and the customer is gone", call="normalize(conn)", place=solution.normalize)
    rows = _rows(solution, conn)
    expect(len(rows)).because("two orders were deleted, a product was added, and original gives another number of rows").at(solution.original).equals(len(SHEET) - 2)


@check(after=each_fact_is_kept_once)
def what_refers_to_nothing_is_refused(solution):
    """A row that refers to nothing is refused.

    SQLite reads `REFERENCES` and enforces it only on a connection that asked for it with `PRAGMA foreign_keys = ON`, outside of a
    transaction.
    """
    conn = fixtures.shop()
    with sql.record(conn) as recording:
        called(solution.normalize, conn)
    found = fixtures.tables(conn)
    asked = [statement for statement in recording.statements if "foreign_keys" in statement.text.lower()]
    evidence("times that PRAGMA foreign_keys was sent", len(asked))
    declared = {
        (row[3], tuple(sorted(table.key))) for table in found for row in fixtures.asked(conn, f'PRAGMA foreign_key_list("{table.name}")')
    }
    enforced = bool(fixtures.asked(conn, "PRAGMA foreign_keys")[0][0])
    evidence("enforced on this connection", "yes" if enforced else "no")
    for column, key, _ in REFERENCES:
        evidence(f"{column} in the table of {_and(key)}", "refers to a table" if (column, key) in declared else "refers to nothing")
    if not enforced:
        fail("the connection does not enforce references after normalize(conn)", call="normalize(conn)", place=solution.normalize)
    problems = fixtures.asked(conn, "PRAGMA foreign_key_check")
    if problems:
        fail("rows of your tables refer to nothing", call="PRAGMA foreign_key_check", place=solution.normalize)
    values = {"order_id": 77, "sku": "N9", "customer_id": 99, "postal_code": "99999", "quantity": 1, "price_cents": 1, "ordered_on": "2026-01-01", "customer_name": "Dee"}
    known = {"order_id": 7, "sku": "I2", "customer_id": 4, "postal_code": "2000"}
    why("Each column that is the key of another table has to be declared as a reference to it.")
    for column, key, _ in REFERENCES:
        name = next(table.name for table in found if table.key == key and column in table.columns)
        table = next(table for table in found if table.name == name)
        row = {other: value for other, value in {**values, **known, **({} if len(key) == 2 else {key[0]: values[key[0]]}), column: values[column]}.items() if other in table.columns}
        try:
            _insert(conn, name, row)
        except sqlite3.IntegrityError:
            continue
        except sqlite3.OperationalError as problem:
            evidence("SQLite said", str(problem), exact=False)
            fail(f"{column} refers to something that is not a key", call=f"a row with {column}={values[column]!r}", place=solution.normalize)
        fail(f"a row whose {column} refers to nothing was accepted", call=f"a row with {column}={values[column]!r}", place=solution.normalize)
    why("A reference that is NULL refers to nothing on purpose, and one that fits is accepted.")
    _accepted(solution, conn, next(t.name for t in found if t.key == ("customer_id",) and "postal_code" in t.columns), {"customer_id": 50, "customer_name": "Eve", "postal_code": None}, "a customer without a postal code")


@check(stretch=True)
def a_cell_holds_one_value(solution):
    """Each phone number has a row of its own.

    A list in a cell cannot be searched with an index, counted, or referred to, and each reader has to take it apart again.
    """
    rows = [(4, "030-1, 030-2"), (9, "030-1"), (0, " 040-7 ,030-2,040-7"), (11, None), (12, ""), (13, "  "), (6, "+47 22 01 02 03,007")]
    wanted = [(0, "030-2"), (0, "040-7"), (4, "030-1"), (4, "030-2"), (6, "+47 22 01 02 03"), (6, "007"), (9, "030-1")]
    conn = fixtures.contacts(rows)
    called(solution.split_phones, conn)
    if conn.in_transaction:
        fail("split_phones has returned, and its changes are not committed", call="split_phones(conn)", place=solution.split_phones)
    found = {table.name: table for table in fixtures.tables(conn)}
    if "phones" not in found:
        fail("there is no table phones", call="split_phones(conn)", place=solution.split_phones)
    if "contacts" in found:
        fail("the table contacts is still there", call="split_phones(conn)", place=solution.split_phones)
    expect(sorted(found["phones"].columns)).because("phones has other columns").at(solution.split_phones).equals(["customer_id", "phone"])
    stored = fixtures.asked(conn, "SELECT customer_id, phone FROM phones ORDER BY customer_id, phone")
    evidence("rows of phones", len(stored))
    expect(stored).because("the table does not hold one row for each number of each customer").at(solution.split_phones).equals(wanted)
    expect(found["phones"].key).because("both columns together are the key of phones").at(solution.split_phones).equals(("customer_id", "phone"))


# --- how it is observed ----------------------------------------------------------------------


def _normalized(solution: Any, rows: list[tuple[Any, ...]] = SHEET) -> tuple[sqlite3.Connection, list[Table]]:
    """A shop whose sheet has been taken apart, and its tables."""
    conn = fixtures.shop(rows)
    try:
        called(solution.normalize, conn)
    except sqlite3.IntegrityError as problem:
        _refused(solution, problem)
    found = fixtures.tables(conn)
    if any(table.name == "sheet" for table in found):
        fail("the table sheet is still there", call="normalize(conn)", place=solution.normalize)
    if not found:
        fail("the table sheet is gone, and no other one is there", call="normalize(conn)", place=solution.normalize)
    return conn, found


def _refused(solution: Any, problem: Exception) -> NoReturn:
    evidence("SQLite said", str(problem), exact=False)
    text = str(problem)
    if "UNIQUE" in text:
        fail(
            "while the data was moved, a table got two rows of the same key", call="normalize(conn)", place=solution.normalize,
            why="Was each thing moved once (SELECT DISTINCT)? And is this the key of what is in the table, or may two different things have the same one?",
        )
    if "FOREIGN KEY" in text:
        fail(
            "while the data was moved, a row referred to one that is not there", call="normalize(conn)", place=solution.normalize,
            why="Tables that others refer to are filled first, and with everything that is referred to.",
        )
    fail("while the data was moved, SQLite refused a row of your own tables", call="normalize(conn)", place=solution.normalize)


def _rows(solution: Any, conn: sqlite3.Connection) -> list[Any]:
    """What original returns, which has to be a list."""
    rows = called(solution.original, conn)
    if not isinstance(rows, list):
        fail("original did not return a list", call="original(conn)", place=solution.original)
    return rows


def _closure(known: set[str]) -> set[str]:
    """Everything that depends on these columns."""
    known = set(known)
    while more := {column for column, key in KEYS.items() if set(key) <= known} - known:
        known |= more
    return known


def _rows_for_one(conn: sqlite3.Connection, table: Table, key: tuple[str, ...]) -> int | None:
    """In how many rows of the table the same values of the key stand, at most; None if it does not have them."""
    if not set(key) <= set(table.columns):
        return None
    columns = ", ".join(key)
    return fixtures.asked(conn, f'SELECT max(n) FROM (SELECT count(*) AS n FROM "{table.name}" WHERE {key[0]} IS NOT NULL GROUP BY {columns})')[0][0]


def _reason(key: tuple[str, ...], kept_by: tuple[str, ...]) -> str:
    if set(key) < set(kept_by):
        return "It depends on a part of that key alone: second normal form wants it in a table of its own, or else it is repeated for each other part."
    if set(kept_by) < set(key):
        return "One value for that key is not enough: what differs between two orders of one product cannot be a fact about the product."
    return "It depends on another column, which in turn depends on the key: third normal form wants it in a table whose key is that column, or else it is repeated."


def _table(found: list[Table], column: str) -> str:
    return next(table.name for table in found if column in table.columns)


def _insert(conn: sqlite3.Connection, table: str, row: dict[str, Any]) -> None:
    with sql.unrecorded(conn):
        conn.execute(f'INSERT INTO "{table}" ({", ".join(row)}) VALUES ({", ".join("?" * len(row))})', list(row.values()))


def _accepted(solution: Any, conn: sqlite3.Connection, table: str, row: dict[str, Any], words: str) -> None:
    try:
        _insert(conn, table, row)
    except sqlite3.Error as problem:
        evidence("SQLite said", str(problem), exact=False)
        fail(f"{words} was refused", call=f"a row {row}", place=solution.normalize)


def _and(key: tuple[str, ...]) -> str:
    return " and ".join(key)
