"""Checks for lazy_query: which statements were sent when, and how many rows were fetched for an answer."""

from __future__ import annotations

import sqlite3
from itertools import islice
from typing import Any

from katabook import called, check, evidence, expect, fail, named, sql, why

ORDERS = [(1, "bob", "paid", 30), (2, "ann", "new", 15), (3, "ann", "paid", 20), (4, "eve", "paid", 15), (5, "bob", "new", 5)]


@check
def a_loop_gives_the_rows(solution):
    """A loop gives the rows that were asked for.

    Conditions add up, the last order and the last limit count, and the limit comes after both.
    """
    _orders(solution).filter(status="lost").order_by("cents").limit(1)
    found = [row[0] for row in _rows(_orders(solution), "query")]
    if found != [1, 2, 3, 4, 5] and found in ([], [5]):
        evidence("ids of a new query", found)
        fail("a query was derived from another one, and a new Query(conn, 'orders') has its conditions", call="Query(conn, 'orders')", place=solution.Query)
    for build, shown, rows in (
        (lambda q: q, "query", [1, 2, 3, 4, 5]),
        (lambda q: q.filter(status="paid", customer="ann"), "query.filter(status='paid', customer='ann')", [3]),
        (lambda q: q.filter(status="paid").filter(cents=15), "query.filter(status='paid').filter(cents=15)", [4]),
        (lambda q: q.filter(status="paid").filter(status="new"), "query.filter(status='paid').filter(status='new')", []),
        (lambda q: q.filter(), "query.filter()", [1, 2, 3, 4, 5]),
        (lambda q: q.filter(cents=0), "query.filter(cents=0)", []),
        (lambda q: q.filter(customer="Ann"), "query.filter(customer='Ann')", []),
        (lambda q: q.filter(status="paid").order_by("cents"), "query.filter(status='paid').order_by('cents')", [4, 3, 1]),
        (lambda q: q.order_by("customer").order_by("id"), "query.order_by('customer').order_by('id')", [1, 2, 3, 4, 5]),
        (lambda q: q.order_by("cents").limit(2).filter(status="paid"), "query.order_by('cents').limit(2).filter(status='paid')", [4, 3]),
        (lambda q: q.limit(3).order_by("cents").limit(1), "query.limit(3).order_by('cents').limit(1)", [5]),
        (lambda q: q.limit(1).limit(2), "query.limit(1).limit(2)", [1, 2]),
        (lambda q: q.limit(0), "query.limit(0)", []),
        (lambda q: q.limit(99), "query.limit(99)", [1, 2, 3, 4, 5]),
    ):
        built = named(build(_orders(solution)), shown)
        found = _rows(built, shown)
        evidence(f"ids of {shown}", [row[0] for row in found])
        expect([row[0] for row in found]).because(f"{shown} did not give these rows, told by their ids").equals(rows)
        whole = [row for row in ORDERS if row[0] in rows]
        expect(sorted(found)).because(f"{shown} did not give the rows as the connection returns them").equals(sorted(whole))


@check(after=a_loop_gives_the_rows)
def building_sends_nothing(solution):
    """Building, storing and showing a query send nothing.

    A query is a description. If each step went to the database, a chain of three would ask three times, and two of the
    answers would be thrown away unseen.
    """
    conn = _database()
    with sql.record(conn) as recording:
        query = _orders(solution, conn)
        _nothing_sent(recording, "Query(conn, 'orders')", solution)
        built = query
        for step, shown in (
            (lambda q: q.filter(status="paid"), "filter"), (lambda q: q.order_by("cents"), "order_by"), (lambda q: q.limit(2), "limit"),
        ):
            built = step(built)
            _nothing_sent(recording, f"query.{shown}(…)", solution)
        kept = {"paid": built, "all": [query]}
        text = repr(built)
        _nothing_sent(recording, "repr(query)", solution)
        evidence("statements after building, storing and repr", recording.count)
        rows = _rows(kept["paid"], "query")
    evidence("statements after a loop", recording.count)
    expect([row[0] for row in rows]).because("the query that was built step by step did not give the rows").equals([4, 3])
    expect(recording.count).because("one loop sends one SELECT").equals(1)
    why("Someone who debugs wants to see what a query would send, without sending it.")
    expect(recording.statements[0].verb).because("a loop sends a SELECT").equals("SELECT")
    sent = recording.statements[0].text
    evidence("repr(query)", text)
    if not isinstance(text, str) or sent.strip() not in text:
        evidence("a loop sent", sent)
        fail("repr(query) does not contain the SELECT that a loop sends", call="repr(query)", place=solution.Query)


@check(after=a_loop_gives_the_rows)
def a_query_is_never_changed(solution):
    """A query stays as it is when others are derived from it.

    A base query is shared: by a list of all orders, a page of it, and a count. If `filter` changes it and returns it, everybody
    who holds it looks at the last one's rows.
    """
    base = _orders(solution)
    steps = {
        "filter(status='paid')": lambda q: q.filter(status="paid"), "order_by('cents')": lambda q: q.order_by("cents"), "limit(1)": lambda q: q.limit(1),
    }
    for shown, step in steps.items():
        derived = step(base)
        if derived is base:
            fail(f"base.{shown} returned the base query itself", call=f"base.{shown}", place=solution.Query)
    rows = _rows(base, "base")
    evidence("ids of the base, after three queries were derived from it", [row[0] for row in rows])
    expect([row[0] for row in rows]).because("queries were derived from base, and now base gives other rows").equals([1, 2, 3, 4, 5])
    paid = _orders(solution).filter(status="paid")
    ann, bob = paid.filter(customer="ann"), paid.filter(customer="bob")
    found = [[row[0] for row in _rows(each, shown)] for each, shown in ((ann, "ann"), (bob, "bob"), (paid, "paid"))]
    evidence("ids of two queries derived from one, and of that one", found)
    expect(found).because("two queries were derived from one, and one of the three has the conditions of another").equals([[3], [1], [1, 3, 4]])


@check(after=a_loop_gives_the_rows)
def full_results_are_kept(solution):
    """The rows of a full loop are kept, for this query alone.

    A template that loops twice should not ask twice. But kept rows are the answer to one question: a derived query has another one.
    """
    conn = _database()
    query = _orders(solution, conn).filter(status="paid")
    with sql.record(conn) as recording:
        first = [row[0] for row in _rows(query, "query")]
        sent_first = recording.count
        with sql.unrecorded(conn):
            conn.execute("INSERT INTO orders VALUES (6, 'eve', 'paid', 1)")
            conn.commit()
        second = [row[0] for row in _rows(query, "query")]
        sent = recording.count
    evidence("statements of a first full loop and of a second one", (sent_first, sent - sent_first))
    expect(first).because("the first loop did not give the rows").equals([1, 3, 4])
    if sent > sent_first:
        fail("a second loop over the same query sent a statement again", call="for row in query", place=solution.Query)
    expect(second).because("the second loop did not give the kept rows").equals([1, 3, 4])
    why("A derived query asks another question, or the same one at another time. It begins without rows.")
    with sql.record(conn) as recording:
        derived = [row[0] for row in _rows(query.order_by("cents").limit(2), "derived")]
    evidence("statements of a query derived from one that keeps its rows", recording.count)
    expect(recording.count).because("a query was derived from one that keeps its rows, and a loop over it did not send one SELECT").equals(1)
    expect(derived).because("a query was derived from one that keeps its rows, and it gives other rows than the table has now").equals([6, 4])
    for derive, shown in ((lambda q: q.filter(), "query.filter()"), (lambda q: q.limit(9), "query.limit(9)"), (lambda q: q.order_by("id"), "query.order_by('id')")):
        with sql.record(conn) as recording:
            same = [row[0] for row in _rows(derive(query), shown)]
        if recording.count != 1 or same != [1, 3, 4, 6]:
            fail(f"{shown} was derived from a query that keeps its rows, and it has not asked for its own", call=shown, place=solution.Query)
    why("No rows are a result as well. Whether something is kept is not told by its truth.")
    empty = _orders(solution, conn).filter(customer="zoe")
    with sql.record(conn) as recording:
        _rows(empty, "empty")
        _rows(empty, "empty")
    evidence("statements of two full loops that found nothing", recording.count)
    if recording.count > 1:
        fail("a full loop found nothing, and a second one sent a statement again", call="for row in query", place=solution.Query)
    why("A loop that was left early has seen a part. Keeping that part would make it the whole answer.")
    query = _orders(solution, conn)
    left_early = [row[0] for row in islice(query, 2)]
    rows = [row[0] for row in _rows(query, "query")]
    evidence("ids of a loop that was left after two rows, and of the next loop", (left_early, rows))
    expect(rows).because("a loop was left early, and the next one did not give all rows").equals([1, 2, 3, 4, 5, 6])
    why("Each loop has a position of its own. A cursor that is kept in the query is shared by all of them.")
    query = _orders(solution, conn).limit(3)
    pairs = [(left[0], right[0]) for left in query for right in query]
    evidence("pairs of two nested loops over three rows", len(pairs))
    expect(len(pairs)).because("two nested loops over one query of three rows did not give nine pairs").equals(9)


@check(after=a_loop_gives_the_rows)
def rows_are_fetched_as_wanted(solution):
    """A row is fetched when it is wanted.

    A list of all rows is made before the first one is looked at: memory for 50,000 orders, to show ten.
    """
    conn = _database(many=2_000)
    fetched = {}
    for wanted in (1, 10):
        with sql.record(conn) as recording:
            rows = list(islice(_orders(solution, conn), wanted))
        fetched[wanted] = recording.rows_fetched
        expect([row[0] for row in rows]).because(f"the first {wanted} rows of a loop are not these").equals(list(range(1, wanted + 1)))
    evidence("rows fetched by loops that were left after 1 and after 10 rows", list(fetched.values()))
    for wanted, number in fetched.items():
        if number > wanted:
            fail(f"a loop was left after {wanted} row{'s' if wanted > 1 else ''}, and {number} rows had been fetched", call="for row in query: break", place=solution.Query)


@check(after=a_loop_gives_the_rows)
def looking_takes_one_row(solution):
    """`first` and `exists` fetch one row at most.

    `first` is the row that a loop would give first, and `exists` is whether there is one. Order and limit count as they do in a
    loop, a limit of 0 included.
    """
    conn = _database()
    for build, shown, row in (
        (lambda q: q.order_by("cents"), "query.order_by('cents')", 5),
        (lambda q: q.filter(status="paid").order_by("cents"), "query.filter(status='paid').order_by('cents')", 4),
        (lambda q: q.filter(customer="zoe"), "query.filter(customer='zoe')", None),
        (lambda q: q.limit(0), "query.limit(0)", None),
        (lambda q: q.limit(2), "query.limit(2)", 1),
    ):
        built = build(_orders(solution, conn))
        found = _counted(conn, lambda built=built: built.first(), f"{shown}.first()", solution)
        expect(found if found is None else found[0]).because(f"{shown}.first() is not {'None' if row is None else f'the row with the id {row}'}").equals(row)
        found = _counted(conn, lambda built=built: built.exists(), f"{shown}.exists()", solution)
        expect(found).because(f"{shown}.exists() is not {row is not None}").equals(row is not None)
    why("The database can stop at the first row that fits. Counting goes on to the last.")
    steps = {}
    for many in (100, 3_000):
        big = _database(many=many)
        paid = _orders(solution, big).filter(status="paid")
        with sql.counting_steps(big) as meter:
            paid.exists()
        steps[many] = meter.steps
    evidence("steps of the database for exists(), with 100 and 3,000 rows", list(steps.values()), exact=False)
    if steps[3_000] > 2 * steps[100] + 50:
        evidence("exists() on a larger table", "takes more steps")
        fail("exists() makes the database do more work if more rows fit", call="query.exists()", place=solution.Query)
    why("Rows that are kept answer both questions for free.")
    query = _orders(solution, conn)
    _rows(query, "query")
    for look, shown, wanted in ((lambda: query.first()[0], "first()", 1), (lambda: query.exists(), "exists()", True)):
        with sql.record(conn) as recording:
            answer = look()
        evidence(f"statements of {shown}, once rows are kept", recording.count)
        expect(answer).because(f"rows are kept, and {shown} gave another answer").equals(wanted)
        if recording.count:
            fail(f"rows are kept, and {shown} sent a statement", call=f"query.{shown}", place=solution.Query)


@check(after=a_loop_gives_the_rows)
def values_are_parameters(solution):
    """Values are passed as parameters, and are not part of the text.

    A value that is put into the text is read as SQL: an apostrophe breaks the statement, and an attacker writes the rest of it.
    """
    conn = _database()
    conn.execute("INSERT INTO orders VALUES (7, 'O''Neil', 'it''s', 70)")
    conn.commit()
    shown = "query.filter(customer=\"O'Neil\").filter(status=\"it's\")"
    with sql.record(conn) as recording:
        try:
            query = _orders(solution, conn).filter(customer="O'Neil").filter(status="it's")
            rows = [row[0] for row in _rows(query, "query")]
        except sqlite3.Error as problem:
            evidence("the database said", f"{type(problem).__name__}: {problem}", exact=False)
            fail("a value with an apostrophe broke the statement", call=shown, place=solution.Query)
    expect(rows).because("a value with an apostrophe was not found").equals([7])
    evidence("text of the statement", "\n".join(recording.texts), exact=False)
    for text in recording.texts:
        if "Neil" in text:
            fail("a value is part of the text of the statement", call=shown, place=solution.Query)
    expect([row[0] for row in _rows(_orders(solution, conn).filter(customer="x' OR 'a' = 'a"), "query")]).because(
        "a value was read as SQL: it found rows that it does not equal"
    ).equals([])


@check(after=full_results_are_kept, stretch=True)
def the_length_costs_one_statement(solution):
    """`len` costs one statement, and so does `list`.

    `list` asks for the length before it loops, to reserve memory. A `__len__` that counts in the database makes every
    `list(query)` two statements.
    """
    conn = _database()
    for limit, length in ((None, 5), (2, 2), (0, 0), (99, 5)):
        query = _orders(solution, conn)
        query = query if limit is None else query.limit(limit)
        shown = "query" if limit is None else f"query.limit({limit})"
        with sql.record(conn) as recording:
            try:
                found = len(query)
            except TypeError:
                fail("a query has no length", call="len(query)", place=solution.Query)
        expect(found).because(f"len({shown}) is not the number of rows of a loop").equals(length)
        if recording.count > 1:
            fail(f"len({shown}) sent {recording.count} statements", call=f"len({shown})", place=solution.Query)
    query = _orders(solution, conn)
    _rows(query, "query")
    with sql.record(conn) as recording:
        found = len(query)
    expect(found).because("rows are kept, and len(query) is not their number").equals(5)
    if recording.count:
        fail("rows are kept, and len(query) sent a statement", call="len(query)", place=solution.Query)
    for limit in (99, 0):
        query = _orders(solution, conn).limit(limit)
        with sql.record(conn) as recording:
            rows = _listed(query)
        evidence(f"statements of list(query.limit({limit}))", recording.count)
        expect(len(rows)).because("list(query) did not give all rows").equals(min(limit, 5))
        if recording.count > 1:
            fail(f"list(query) sent {recording.count} statements", call="list(query)", place=solution.Query)


# --- how it is observed ----------------------------------------------------------------------


def _database(many: int = 0) -> sqlite3.Connection:
    """Five orders, or `many` that are all alike."""
    conn = sql.connect(":memory:")
    conn.execute("CREATE TABLE orders (id INTEGER PRIMARY KEY, customer TEXT, status TEXT, cents INTEGER)")
    rows = [(n, "ann", "paid", n % 100) for n in range(1, many + 1)] or ORDERS
    conn.executemany("INSERT INTO orders VALUES (?, ?, ?, ?)", rows)
    conn.commit()
    return conn


def _orders(solution: Any, conn: sqlite3.Connection | None = None) -> Any:
    return called(solution.Query, named(conn or _database(), "conn"), "orders")


def _rows(query: Any, shown: str) -> list[Any]:
    """All rows of one loop. Not list(): that asks for a length first."""
    rows = []
    for row in query:
        if not isinstance(row, tuple):
            fail(f"a loop gave {'None' if row is None else f'a {type(row).__name__}'}, where the connection returns a tuple for each row", call=f"for row in {shown}")
        rows.append(row)
        if len(rows) > 50:
            fail("the loop does not end: more than 50 rows came from a table that has a few", call=f"for row in {shown}")
    return rows


def _listed(query: Any) -> list[Any]:
    """What list(query) does: it asks for the length, then it loops."""
    len(query)
    return [row for row in query]


def _counted(conn: sqlite3.Connection, look: Any, call: str, solution: Any) -> Any:
    """The answer of `first` or `exists`, which may cost one statement and one row."""
    with sql.record(conn) as recording:
        answer = look()
    evidence(f"{call}; statements, rows fetched", (recording.count, recording.rows_fetched))
    cost = "The question has one bit or one row for an answer. Carrying all rows over to count them costs as much as the whole page."
    if recording.count > 1:
        fail(f"{call} sent {recording.count} statements", call=call, place=solution.Query, why=cost)
    if recording.rows_fetched > 1:
        fail(f"{call} fetched {recording.rows_fetched} rows", call=call, place=solution.Query, why=cost)
    return answer


def _nothing_sent(recording: Any, call: str, solution: Any) -> None:
    if recording.count:
        evidence("it sent", recording.statements[0].text, exact=False)
        fail(f"{call} sent a statement, and nobody has asked for a row", call=call, place=solution.Query)
