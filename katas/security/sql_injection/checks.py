"""Checks for sql_injection: what is found, what is sent, and what an attacker gets."""

from __future__ import annotations

import sqlite3

import fixtures
from katabook import check, evidence, expect, fail, named, sql

SQL_ERROR = object()


@check
def a_search_finds_what_was_asked_for(solution):
    """Text, city, ids, sort, direction and limit do what they say.

    An empty list of ids asks for nothing. A filter that takes “empty” for “not given” answers with everything,
    which is how a harmless-looking `if ids:` opens a door.
    """
    conn, search = fixtures.market(), named(solution.search, "search")
    rows = fixtures.rows
    expect(search, conn, "KETTLE").returns(rows(8, 2))
    expect(search, conn, "e", city="Bern", limit=3).returns(rows(5, 1, 11))
    expect(search, conn, sort="price", direction="desc", limit=3).returns(rows(1, 3, 8))
    expect(search, conn, sort="city", limit=4).returns(rows(1, 5, 6, 9))
    expect(search, conn, ids=["7", "2", "90", "41"]).returns(rows(2, 7))
    expect(search, conn, ids=[]).returns([])
    with sql.record(conn) as recording:
        solution.search(conn, limit=2)
    expect(recording.rows_fetched).named("rows fetched for limit=2").at_most(2)
    with sql.unrecorded(conn):
        conn.executemany("INSERT INTO products VALUES (?, 'Nail', 'Oslo', 1, 1, 1)", [(n,) for n in range(100, 130)])
    expect(len(search(conn, "nail"))).named("rows without a limit").equals(20)


@check
def odd_names_are_found(solution):
    """Quotes, semicolons and comment signs are letters like any others, and find their product.

    O'Brien is a customer. Whoever deletes or forbids “dangerous” characters has stopped selling to him, and
    the next attack will do without them.
    """
    conn = fixtures.market()
    found = {typed: _ids_found(solution, conn, text=typed) for typed in fixtures.ODD_TEXTS}
    found_city = _ids_found(solution, conn, city="L'Aquila")
    evidence("typed and found", "\n".join(f"{typed:<12} {_shown(ids)}" for typed, ids in {**found, "L'Aquila": found_city}.items()))
    for typed, ids in found.items():
        if ids != [fixtures.ODD_TEXTS[typed]]:
            wanted = fixtures.rows(fixtures.ODD_TEXTS[typed])[0][1]
            fail(f"the search has to find {wanted} alone, and the result was {_shown(ids)}", call=f"search(conn, {typed!r})", place=solution.search)
    if found_city != [3, 8]:
        fail(f"two products are in L'Aquila, and the result was {_shown(found_city)}", call='search(conn, city="L\'Aquila")', place=solution.search)


@check
def a_wildcard_that_is_typed_means_itself(solution):
    """`%`, `_` and `\\` in the text mean these characters.

    A bound value cannot leave its place in the statement. To `LIKE` it is a pattern all the same: one percent
    sign lists the whole table, and a long row of them makes each comparison slow.
    """
    conn = fixtures.market()
    found = {typed: _ids_found(solution, conn, text=typed) for typed in fixtures.WILDCARDS}
    evidence("typed and found", "\n".join(f"{typed:<12} {_shown(ids)}" for typed, ids in found.items()))
    for typed, ids in found.items():
        if ids != [fixtures.WILDCARDS[typed]]:
            wanted = fixtures.rows(fixtures.WILDCARDS[typed])[0][1]
            fail(f"only {wanted} has this in its name, and the result was {_shown(ids)}", call=f"search(conn, {typed!r})", place=solution.search)


@check
def attacks_find_nothing(solution):
    """Nothing that is typed leads to another row, another table or an SQL error.

    An SQL error is half of a break-in: it tells the attacker that the text has reached the parser. The rest is
    patience.
    """
    lines, succeeded = [], []
    for field, attacks in fixtures.ATTACKS.items():
        conn, rows, errors = fixtures.market(), 0, 0
        for attack in attacks:
            value = [attack] if field == "ids" else attack
            with sql.record(conn) as recording:
                try:
                    result = solution.search(conn, **{field: value})
                except (sqlite3.Error, sqlite3.Warning):
                    result = SQL_ERROR
            call = f"search(conn, {field}={value!r})"
            if result is SQL_ERROR:
                errors += 1
                succeeded.append((1, "this text was read as SQL, and the database found an error in it", call))
            elif result:
                rows += 1
                leak = any(fixtures.PASSWORD in row for row in result)
                what = "the password of a user" if leak else f"{len(result)} products"
                succeeded.append((3 if leak else 2, f"this text was read as SQL, and the answer holds {what}", call))
            elif "users" in recording.tables_read:
                succeeded.append((2, "this text was read as SQL, and the table `users` was read", call))
        lines.append(f"{field:<5} {len(attacks):>2} tried, {rows} with an answer, {errors} with an SQL error")
    evidence("attacks", "\n".join(lines))
    if succeeded:
        _, message, call = max(succeeded, key=lambda one: one[0])
        fail(message, call=call, place=solution.search)


@check
def the_statement_is_the_same_for_all_values(solution):
    """The text that is sent depends on which options are used, and never on what was typed.

    This is the whole defence: a database that reads the same words each time cannot be talked into others. And
    it need not take precautions for each value, nor parse the statement anew.
    """
    counts, seen = {}, []
    for field in fixtures.ATTACKS:
        conn = fixtures.market()
        texts = set()
        for number in range(20):
            typed = f"{77001 + number}"
            with sql.record(conn) as recording:
                solution.search(conn, **{field: [typed, typed] if field == "ids" else typed})
            texts.add(tuple(statement.text for statement in recording.statements))
            seen += [(field, statement, typed) for statement in recording.statements if typed in statement.text]
        counts[field] = len(texts)
    evidence("different statements for 20 values", " · ".join(f"{field} → {count}" for field, count in counts.items()))
    if seen:
        fields = list(dict.fromkeys(field for field, _, _ in seen))
        field, statement, typed = seen[0]
        evidence(f"sent for {field} {typed}", _around(typed, statement.text), exact=False)
        fail(f"what was typed is part of the statement: {', '.join(fields)}", place=statement.place)
    for field, count in counts.items():
        if count != 1:
            fail(f"20 values of {field} made {count} different statements", place=solution.search)


@check
def a_column_is_chosen_from_a_list(solution):
    """A sort or direction that is not on the list is refused, before any statement is sent.

    Names cannot be bound, so here a list of your own is the only defence. “It looks like a column” is not
    enough: sorted by what the shop pays for them, the products tell a competitor what nobody was to know.
    """
    bad = [("sort", value) for value in fixtures.BAD_SORTS] + [("direction", value) for value in fixtures.BAD_DIRECTIONS]
    conn, accepted, sent, other = fixtures.market(), [], [], []
    for option, value in bad:
        call = f"search(conn, {option}={value!r})"
        with sql.record(conn) as recording:
            try:
                solution.search(conn, **{option: value})
                accepted.append(call)
            except ValueError:
                pass
            except (sqlite3.Error, sqlite3.Warning):
                other.append(call)
        if recording.statements:
            sent.append(call)
    evidence("refused", f"{len(bad) - len(accepted) - len(other)} of {len(bad)}, {len(sent)} after a statement had been sent")
    if accepted:
        fail("this was accepted, and a ValueError was expected", call=accepted[0], place=solution.search)
    if other:
        fail("this was sent, and the database found an SQL error in it: a ValueError was expected", call=other[0], place=solution.search)
    if sent:
        fail("a statement was sent before the ValueError", call=sent[0], place=solution.search)


@check(stretch=True)
def a_saved_search_is_typed_text_too(solution):
    """A saved search is run as carefully as a fresh one.

    Second-order injection: the text was stored correctly, as a value, and becomes SQL on the day when somebody
    builds a statement from it. Data is not clean because it comes out of your own table.
    """
    conn = fixtures.market()
    saved = named(solution.saved_search, "saved_search")
    for number, expected in (2, []), (1, fixtures.rows(3, 8)), (3, fixtures.rows(3)):
        try:
            found = saved(conn, number)
        except (sqlite3.Error, sqlite3.Warning):
            fail("the saved text was read as SQL, and the database found an error in it", call=f"saved_search(conn, {number})", place=saved)
        if found and any(fixtures.PASSWORD in row for row in found):
            fail("the saved text was read as SQL, and the answer holds the password of a user", call=f"saved_search(conn, {number})", place=saved)
        expect(found).because(f"saved_search(conn, {number}) found something else").equals(expected)
    evidence("saved searches", "“e” in L'Aquila finds 2, “O'Brien” finds 1, the attack none")
    expect(saved, conn, 4).raises(ValueError)


# --- how it is observed ----------------------------------------------------------------------


def _ids_found(solution, conn: sqlite3.Connection, **options: object) -> list[int] | None:
    """Sorted ids that a search found; None if the database found an SQL error."""
    try:
        return sorted(row[0] for row in solution.search(conn, **options))
    except (sqlite3.Error, sqlite3.Warning):
        return None


def _shown(ids: list[int] | None) -> str:
    if ids is None:
        return "an SQL error"
    if not ids:
        return "nothing"
    return f"{len(ids)} products" if len(ids) > 1 else f"product {ids[0]}"


def _around(part: str, text: str) -> str:
    """`text` on one line, cut to the neighbourhood of `part`."""
    flat = " ".join(text.split())
    at = flat.index(part)
    start, end = max(at - 40, 0), at + len(part) + 15
    return f"{'…' if start else ''}{flat[start:end]}{'…' if end < len(flat) else ''}"
