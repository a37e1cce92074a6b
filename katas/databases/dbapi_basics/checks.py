"""Checks for dbapi_basics: what is stored, what is sent, and how many rows are fetched."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from itertools import islice
from typing import Any

import fixtures
from fixtures import ODD, Unavailable
from katabook import called, check, evidence, expect, fail, named, raised_at, sql, why


@check
def an_order_is_stored_with_its_items(solution):
    """An order and its items are stored, in one transaction.

    The first INSERT begins a transaction, and nobody else sees its rows before the commit. A commit in the middle stores an order whose
    items are still on their way.
    """
    conn = fixtures.shop()
    with sql.unrecorded(conn), conn:
        conn.execute("INSERT INTO orders VALUES (40, 'an earlier one')")
    many = [(f"sku-{number}", number) for number in range(250, 0, -1)]
    added: list[tuple[int, str]] = []
    for customer, items, given in (
        ("Ann", [("tea", 2), ("ink", 1), ("tea", 2)], list), ("Bo", [("ink", 7)], iter), ("Ann", [], list), ("", [], iter), ("Cy", many, iter),
    ):
        call = f"add_order(conn, {customer!r}, {items!r})" if items is not many else f"add_order(conn, {customer!r}, items), with 250 items"
        with sql.record(conn) as recording:
            order_id = called(solution.add_order, conn, customer, given(items))
        sent = [f"{statement.verb} ({statement.how})" if statement.is_control else _verb(statement) for statement in recording.events]
        evidence(f"{call} sent", ", ".join(sent) or "nothing", exact=False)
        wanted = fixtures.asked(conn, "SELECT max(id) FROM orders")[0][0]
        if wanted is None:
            fail("an order was added, and the table of orders is empty", call=call, place=solution.add_order)
        expect(order_id).because("add_order did not return the id of the new order").at(solution.add_order).equals(wanted)
        stored = [row[1:] for row in fixtures.items(conn) if row[0] == order_id]
        expect(stored).because("the items of the order are not in the table as they were given").at(solution.add_order).equals(items)
        evidence("a transaction is open afterwards", conn.in_transaction)
        if conn.in_transaction:
            fail("add_order has returned, and its transaction is still open: nobody else sees the order, and closing undoes it", call=call, place=solution.add_order)
        evidence("commits", recording.commits)
        if recording.commits != 1:
            message = f"one order took {recording.commits} commits" if recording.commits else "no transaction was committed: each statement was stored by itself"
            fail(message, call=call, place=solution.add_order)
        why("A statement is parsed once and run for each tuple. With a database on another machine, a loop would also wait for an answer each time.")
        inserts = [statement for statement in recording.statements if "items" in statement.tables_written or "INTO ITEMS" in " ".join(statement.text.upper().split())]
        several = [statement for statement in inserts if statement.how != "executemany"]
        evidence("statements that store items", len(inserts))
        if len(inserts) > 1 or several:
            fail("the items were not sent with one executemany", call=call, place=(several or inserts)[0].place or solution.add_order)
        why(None)
        added.append((order_id, customer))
    expect(fixtures.orders(conn)).because("the orders that are stored are not those that were added").at(solution.add_order).equals([(40, "an earlier one"), *added])


@check(after=an_order_is_stored_with_its_items)
def an_order_is_stored_whole_or_not_at_all(solution):
    """If anything raises, nothing of the order is stored.

    A transaction that is neither committed nor rolled back stays open: it locks out others, and the next commit on this connection
    stores half an order after all.
    """
    conn = fixtures.shop()
    kept = called(solution.add_order, conn, "Ann", [("tea", 2)])
    cases: list[tuple[str, str, Any, type[BaseException], BaseException | None]] = [
        ("the second item has the quantity 0", "[('tea', 1), ('ink', 0)]", lambda: [("tea", 1), ("ink", 0)], Exception, None),
        ("the only item has no sku", "[(None, 1)]", lambda: [(None, 1)], Exception, None),
        ("the customer is None", "[('tea', 1)]", lambda: [("tea", 1)], Exception, None),
    ]
    for error in (Unavailable("stock"), KeyboardInterrupt()):
        cases.append((f"the iterable raises {type(error).__name__} after one item", "items", lambda error=error: fixtures.breaks_off(error), type(error), error))
    for words, shown, make, kind, error in cases:
        customer = None if words == "the customer is None" else "Bo"
        call = f"add_order(conn, {customer!r}, {shown})"
        with sql.record(conn) as recording:
            try:
                answer = solution.add_order(conn, customer, make())
            except BaseException as problem:
                if not isinstance(problem, kind) or error is not None and problem is not error:
                    raise
                raised = True
            else:
                raised = False
        left = conn.in_transaction
        stored = [row for row in fixtures.orders(conn) if row[1] == "Bo"]
        loose = len(fixtures.items(conn)) - 1
        evidence(words, f"{'the exception reached the caller' if raised else 'nothing was raised'}; {len(stored)} orders, {loose} items; {'a transaction is open' if left else 'no transaction is open'}")
        if left:
            fail(f"{words}: add_order ended with its transaction still open", call=call, place=solution.add_order)
        if stored or loose:
            fail(f"{words}, and a part of the order is stored", call=call, place=solution.add_order)
        if not raised:
            evidence("add_order returned", answer)
            fail(f"{words}, and the caller was told that all went well", call=call, place=solution.add_order)
    expect(fixtures.orders(conn)).because("the order that was stored before the failures is not there any more").at(solution.add_order).equals([(kept, "Ann")])
    why("The connection has to be usable after a failure.")
    expect(called(solution.add_order, conn, "Cy", [("ink", 3)])).because("an order after the failures did not get an id").equals(kept + 1)


@check(after=an_order_is_stored_with_its_items)
def values_are_passed_as_parameters(solution):
    """Values are passed beside the text, which is the same for every order.

    A value inside the text is read as SQL: a quote ends it, and what follows is run.
    """
    conn = fixtures.shop()
    texts: set[str] = set()
    for number, odd in enumerate(ODD, start=1):
        call = f"add_order(conn, {odd!r}, [({odd!r}, {number})])"
        with sql.record(conn) as recording:
            try:
                order_id = called(solution.add_order, conn, odd, [(odd, number)])
                found = called(solution.find_order, conn, order_id)
            except (sqlite3.Error, sqlite3.Warning) as problem:
                evidence("the database said", str(problem), exact=False)
                fail("a value was read as a part of the statement, and the database found an error in it", call=call, place=raised_at(problem) or solution.add_order)
        texts |= {statement.text for statement in recording.statements}
        expect(fixtures.orders(conn)[-1:]).because("the name of a customer is not stored as it was given").at(solution.add_order).equals([(order_id, odd)])
        expect(fixtures.items(conn)[-1:]).because("the item is not stored as it was given").at(solution.add_order).equals([(order_id, odd, number)])
        if found is None:
            fail("an order was added, and find_order does not find it", call=call, place=solution.find_order)
    usual = len(texts) // len(ODD) if len(texts) >= len(ODD) else 0
    evidence("texts of statements for those orders", "one for each order" if usual else "the same for all")
    if usual:
        fail("the text of a statement depends on the values", call="add_order(conn, customer, items)", place=solution.add_order)


@check(after=an_order_is_stored_with_its_items)
def an_order_is_found_with_its_items(solution):
    """`find_order` gives the order with its items, or None.

    `fetchone` gives None where there is no row, and a row is a tuple, also if it has a single column. A join from orders to items
    finds no row at all for an order that has no items.
    """
    conn = fixtures.shop(reverse=True)
    with sql.unrecorded(conn), conn:
        conn.executemany("INSERT INTO orders VALUES (?, ?)", [(0, ""), (4, "Ann"), (7, "Bo"), (8, "Ann")])
        conn.executemany(
            "INSERT INTO items VALUES (?, ?, ?, ?)",
            [(11, 7, "zinc", 1), (12, 4, "tea", 2), (13, 7, "ink", 3), (14, 7, "zinc", 1), (20, 4, "", 1), (16, 7, "amber", 9), (3, 0, "pen", 1)],
        )
    wanted = {
        7: {"id": 7, "customer": "Bo", "items": [("zinc", 1), ("ink", 3), ("zinc", 1), ("amber", 9)]},
        4: {"id": 4, "customer": "Ann", "items": [("tea", 2), ("", 1)]},
        8: {"id": 8, "customer": "Ann", "items": []}, 0: {"id": 0, "customer": "", "items": [("pen", 1)]}, 5: None, -1: None,
    }
    found = {order_id: called(solution.find_order, conn, order_id) for order_id in wanted}
    for order_id, answer in found.items():
        evidence(f"find_order(conn, {order_id})", answer)
    reasons = {7: "the order was not found with its items", 8: "the order has no items, and was not found with an empty list", 5: "there is no such order, and the answer is not None"}
    for order_id, answer in wanted.items():
        given = found[order_id].get("items", []) if answer and isinstance(found[order_id], dict) else []
        if not isinstance(given, list) or not all(isinstance(item, tuple) for item in given):
            fail("the items of an order are not a list of tuples", call=f"find_order(conn, {order_id})", place=solution.find_order)
        if answer and isinstance(found[order_id], dict) and found[order_id].get("items") != answer["items"]:
            same = sorted(map(str, found[order_id].get("items") or [])) == sorted(map(str, answer["items"]))
            if same:
                why("Without ORDER BY, the database gives rows in whichever order is easiest for it. These checks ask SQLite to reverse it (PRAGMA reverse_unordered_selects); a new index or version may as well.")
                expect(found[order_id]["items"]).because("the items do not come in the order in which they were added").at(solution.find_order).equals(answer["items"])
        reason = reasons[5] if answer is None else reasons[8] if not answer["items"] else reasons[7]
        expect(found[order_id]).because(f"find_order(conn, {order_id}): {reason}").at(solution.find_order).equals(answer)
    if conn.in_transaction:
        fail("find_order only reads, and it left a transaction open", call="find_order(conn, 7)", place=solution.find_order)


@check
def items_are_fetched_as_they_are_asked_for(solution):
    """Rows are fetched as they are asked for.

    `fetchall` builds a list of all rows before the first one is used. A cursor is an iterator: it holds one.
    """
    count = 1_003
    conn = fixtures.filled(count)
    with sql.record(conn) as recording:
        iterator = called(solution.all_items, conn)
        if not hasattr(iterator, "__next__"):
            kind = "nothing, that is None" if iterator is None else f"a {type(iterator).__name__}"
            fail(f"all_items returned {kind}, and not an iterator", call="all_items(conn)", place=solution.all_items)
        first = list(islice(iterator, 1))
        early = recording.rows_fetched
        first += islice(iterator, 2)
        fetched = recording.rows_fetched
        evidence("rows fetched for the first three", fetched if fetched > 103 else "as they were asked for")
        if not all(isinstance(row, tuple) for row in first):
            fail("all_items gives its rows as something else than tuples", call="all_items(conn)", place=solution.all_items)
        why("Without ORDER BY, the database gives rows in whichever order is easiest for it. These checks ask SQLite to reverse it (PRAGMA reverse_unordered_selects); a new index or version may as well.")
        expect(first).because("the first three items are not those that were added first").at(solution.all_items).equals(fixtures.many(3))
        why(None)
        if fetched > 103 or early > 101:
            fail(f"three of {count:,} rows were asked for, and all_items fetched more than 100 ahead", call="all_items(conn)", place=solution.all_items)
        rest = list(iterator)
    evidence("rows fetched in the end", recording.rows_fetched, exact=False)
    everything = fixtures.many(count)
    if len(rest) != count - 3:
        fail(f"there are {count} items, and the iterator ended after {len(rest) + 3}", call="list(all_items(conn))", place=solution.all_items)
    expect(rest[-3:]).because("the last items are not those that were added last").at(solution.all_items).equals(everything[-3:])
    why("Without ORDER BY, the database gives rows in whichever order is easiest for it. These checks ask SQLite to reverse it (PRAGMA reverse_unordered_selects); a new index or version may as well.")
    if rest != everything[3:]:
        fail("the items do not come in the order in which they were added", call="list(all_items(conn))", place=solution.all_items)
    for few in (0, 1):
        expect(list(called(solution.all_items, fixtures.filled(few)))).because(f"there {'is one item' if few else 'are no items'}, and all_items gave something else").at(solution.all_items).equals(fixtures.many(few))


@check(stretch=True)
def the_connection_is_closed(solution):
    """`count_orders` closes the connection that it opened.

    `with conn:` ends a transaction, and the connection stays open. A long-running process that forgets to close has a file handle
    more with each call. `contextlib.closing` calls `close()` at the end of its block.
    """
    with tempfile.TemporaryDirectory() as folder:
        full, bare = os.path.join(folder, "shop.db"), os.path.join(folder, "bare.db")
        for path, script in ((full, fixtures.SCHEMA + "INSERT INTO orders VALUES (3, 'Ann'), (7, 'Bo'), (9, 'Ann');"), (bare, "CREATE TABLE other (id)")):
            conn = sqlite3.connect(path)
            conn.executescript(script)
            conn.close()
        for path, words in ((full, "a file with three orders"), (bare, "a file without the table")):
            call = f"count_orders('{os.path.basename(path)}')"
            with sql.record_opened() as recording:
                try:
                    answer = called(solution.count_orders, path)
                except sqlite3.OperationalError:
                    answer = "the error of the database"
            opened = len(recording.connections)
            still = sum(_is_open(conn) for conn in recording.connections)
            evidence(words, f"{answer}; {opened} opened, {still} still open")
            if path == full:
                expect(answer).because("there are three orders in the file").at(solution.count_orders).equals(3)
            elif answer != "the error of the database":
                fail("there is no such table in the file, and the caller was not told", call=call, place=solution.count_orders)
            if not opened:
                fail("count_orders did not open the file with sqlite3.connect", call=call, place=solution.count_orders)
            if still:
                fail(f"{words}: the connection is still open after the call", call=call, place=solution.count_orders)


# --- how it is observed ----------------------------------------------------------------------


def _verb(statement: Any) -> str:
    return f"{statement.verb} × {statement.runs} ({statement.how})" if statement.how == "executemany" else statement.verb


def _is_open(conn: sqlite3.Connection) -> bool:
    try:
        conn.cursor()
    except sqlite3.ProgrammingError:
        return False
    return True
