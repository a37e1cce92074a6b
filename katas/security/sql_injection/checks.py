"""Checks for sql_injection: what is found, what is sent, and what an attacker gets."""

from __future__ import annotations

import sqlite3

import fixtures
from katabook import Failed, called, check, evidence, expect, fail, named, raised_at, sql

SQL_ERROR = object()


@check
def a_search_finds_what_was_asked_for(solution):
    """Text, city, ids, sort and direction do what they say."""
    conn = fixtures.market()
    _finds(solution, conn, 8, 2, text="KETTLE")
    _finds(solution, conn, 5, 1, 11, text="e", city="Bern", limit=3)
    _finds(solution, conn, city="bern", because="a city is exactly the one that is named: Bern is not called bern")
    _finds(solution, conn, 1, 3, 8, sort="price", direction="desc", limit=3)
    _finds(solution, conn, 1, 5, 6, 9, sort="city", limit=4)
    _finds(solution, conn, 2, 7, ids=["7", "2", "90", "41"])
    _finds(solution, conn, 2, text="kettle", ids=["7", "2"])
    _finds(solution, conn, text="écru", because="only ASCII letters match in either case: É is not é")
    _finds(solution, conn, 13, text="Écru")


@check
def nothing_is_not_everything(solution):
    """An empty filter is a filter.

    An empty list of ids asks for nothing, and an empty text is the name of no city. A filter that takes “empty” for “not
    given” answers with everything, which is how a harmless-looking `if ids:` opens a door.
    """
    conn, search = fixtures.market(), named(solution.search, "search")
    for options, expected in (({"ids": ["2"]}, [2]), ({"city": "Bern"}, [1, 5, 6, 9, 11])):
        if sorted(row[0] for row in _rows(solution, conn, **options)) != expected:
            fail("the filter finds other products than those that pass it, so there is nothing to be seen here", call=_call(options), place=search)
    for options in ({"ids": []}, {"city": ""}):
        (name, value), = options.items()
        found = _rows(solution, conn, **options)
        evidence(f"search(conn, {name}={value!r})", _shown([row[0] for row in found]))
        if found:
            fail(
                f"{name}={value!r} asks for nothing, and was taken for {name}=None, which asks for everything",
                call=f"search(conn, {name}={value!r})", place=search,
            )


@check
def an_id_that_is_none_finds_nothing(solution):
    """What is no id finds nothing, and raises nothing.

    The ids come out of a URL. Who turns them into numbers has an exception for each way in which a text is none: `int` does
    not take "two", `isdigit` takes "²", and a number may be longer than a column. Bound as it came, a text that is
    no id is equal to none.
    """
    conn = fixtures.market()
    _works(solution, conn, ids=["2"])
    for typed in fixtures.NO_IDS:
        try:
            found = _rows(solution, conn, ids=[typed])
        except (sqlite3.Error, sqlite3.Warning):
            continue  # it was read as SQL, which is asked elsewhere
        except Exception as problem:
            evidence("it raised", f"{type(problem).__name__}: {problem}", exact=False)
            fail("an element that is no id raises nothing, and this raised an exception", call=f"search(conn, ids=[{typed!r}])", place=_raiser(problem, solution))
        if found:
            fail(f"this is no id, and {_shown([row[0] for row in found])} came", call=f"search(conn, ids=[{typed!r}])", place=solution.search)
    if _ids_found(solution, conn, ids=["two", "2"]) == []:
        fail("the id beside one that is none was not found", call="search(conn, ids=['two', '2'])", place=solution.search)
    evidence("no ids", f"{len(fixtures.NO_IDS)} tried: nothing found, nothing raised")


@check
def equal_ones_come_in_order_of_ids(solution):
    """Products that compare equal come in ascending order of their ids, whatever the direction.

    Without a last word in `ORDER BY`, the database is free to give them differently each time, and a page that is fetched in
    parts shows one of them twice and another never.
    """
    conn = fixtures.market()
    for direction, expected in (("asc", [1, 5, 6, 9, 11, 3, 8]), ("desc", [2, 4, 7, 10, 12, 13, 3])):
        call = f"search(conn, sort='city', direction={direction!r}, limit=7)"
        found = [row[0] for row in _rows(solution, conn, sort="city", direction=direction, limit=7)]
        evidence(call, " ".join(map(str, found)))
        if found != expected:
            cities = {product[0]: product[2] for product in fixtures.PRODUCTS}
            by_city = [cities.get(number) for number in found] == [cities[number] for number in expected]
            message = "products of one city do not come in ascending order of their ids" if by_city else "the products are not ordered by city"
            expect(found).at(solution.search).because(message).equals(expected)


@check
def the_limit_is_a_limit_of_rows(solution):
    """No more rows are fetched than the limit allows.

    `fetchall()[:20]` shows 20 products as well. It has fetched the whole table to do so, for each visitor.
    """
    conn = fixtures.market()
    with sql.record(conn) as recording:
        found = _rows(solution, conn, limit=2)
    fetched = sum(statement.rows_fetched for statement in recording.statements if "products" in statement.tables_read)
    evidence("rows of products fetched for limit=2", fetched)
    if len(found) != 2:
        fail(f"limit=2: {len(found)} products came", call="search(conn, limit=2)", place=solution.search)
    if fetched > 2:
        fail("limit=2: more rows were fetched than two", call="search(conn, limit=2)", place=solution.search)
    with sql.unrecorded(conn):
        conn.executemany("INSERT INTO products VALUES (?, 'Nail', 'Oslo', 1, 1, 1)", [(n,) for n in range(100, 130)])
    expect(len(_rows(solution, conn, text="nail"))).named("rows of 30 without a limit").at(solution.search).because("30 products match, no limit was given, and not 20 of them came").equals(20)


@check
def odd_names_are_found(solution):
    """Quotes, semicolons and comment signs are letters like any others, and find their product.

    O'Brien is a customer. Whoever deletes or forbids “dangerous” characters has stopped selling to him, and
    the next attack will do without them.
    """
    conn = fixtures.market()
    _works(solution, conn)
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
    _works(solution, conn)
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
        _works(solution, conn, **fixtures.HARMLESS[field])
        for attack in attacks:
            value = [attack] if field == "ids" else attack
            with sql.record(conn) as recording:
                try:
                    result = solution.search(conn, **{field: value})
                except (sqlite3.Error, sqlite3.Warning):
                    result = SQL_ERROR
                except Exception:
                    if field != "ids":
                        raise
                    result = []  # whether it may raise is asked elsewhere
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
    counts, seen, quotes = {}, [], {}
    for field in fixtures.ATTACKS:
        conn = fixtures.market()
        _works(solution, conn, **fixtures.HARMLESS[field])
        texts = set()
        for number in range(77001, 77021):
            typed = [f"{number}", f"no{number}" if number % 2 else f"{number}"] if field == "ids" else f"q'{number}"
            with sql.record(conn) as recording:
                try:
                    solution.search(conn, **{field: typed})
                except Exception:
                    pass  # what was sent is what counts here
            if recording.statements:
                texts.add(tuple(statement.text for statement in recording.statements))
            for statement in recording.statements:
                if str(number) in statement.text:
                    seen.append((field, statement, str(number)))
                    quotes[field] = _quote_before(number, statement.text)
        counts[field] = len(texts)
    evidence("different statements for 20 values", " · ".join(f"{field} → {count}" for field, count in counts.items()))
    if seen:
        fields = list(dict.fromkeys(field for field, _, _ in seen))
        evidence("of a quote that was typed, the statement has", " · ".join(f"{f} → {quotes[f]}" for f in fields if f != "ids") or "nothing")
        field, statement, typed = seen[0]
        evidence(f"sent for {field} {typed}", _around(typed, statement.text), exact=False)
        fail(f"what was typed is part of the statement: {', '.join(fields)}", place=statement.place)
    for field, count in counts.items():
        if count != 1:
            fail(f"20 values of {field} made different statements, though no value is in them", place=solution.search)


@check
def a_column_is_chosen_from_a_list(solution):
    """A sort that is not on the list is refused, before any statement is sent.

    Names cannot be bound, so here a list of your own is the only defence. “It looks like a column” is not
    enough: sorted by what the shop pays for them, the products tell a competitor what nobody was to know.
    """
    _are_refused(solution, "sort", fixtures.BAD_SORTS)


@check
def a_direction_is_one_of_two(solution):
    """A direction that is neither "asc" nor "desc" is refused, before any statement is sent.

    It is a word of SQL and cannot be bound either. What is asked for in the words of the interface is looked up; what is
    not found there is an error of the caller.
    """
    _are_refused(solution, "direction", fixtures.BAD_DIRECTIONS)


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
            found = called(saved, conn, number)
        except (sqlite3.Error, sqlite3.Warning):
            fail("the saved text was read as SQL, and the database found an error in it", call=f"saved_search(conn, {number})", place=saved)
        if found and any(fixtures.PASSWORD in row for row in found):
            fail("the saved text was read as SQL, and the answer holds the password of a user", call=f"saved_search(conn, {number})", place=saved)
        expect(found).because(f"saved_search(conn, {number}) found something else").equals(expected)
    evidence("saved searches", "“e” in L'Aquila finds 2, “O'Brien” finds 1, the attack none")
    expect(saved, conn, 4).raises(ValueError)


# --- how it is observed ----------------------------------------------------------------------


def _rows(solution, conn: sqlite3.Connection, **options: object) -> list[tuple]:
    """What a search returned, which has to be a list."""
    found = called(named(solution.search, "search"), conn, **options)
    if type(found) is not list:
        fail(f"search returned {'None' if found is None else 'a ' + type(found).__name__}: a list of tuples was expected", call=_call(options), place=solution.search)
    return found


def _call(options: dict[str, object]) -> str:
    return f"search({', '.join(['conn', *(f'{name}={value!r}' for name, value in options.items())])})"


def _finds(solution, conn: sqlite3.Connection, *ids: int, because: str | None = None, **options: object) -> None:
    """The search finds these products in this order, each as a tuple of four."""
    found, wanted = _rows(solution, conn, **options), fixtures.rows(*ids)
    if found != wanted:
        sentence = because or _what_is_wrong(found, wanted)
        raise Failed(sentence, call=_call(options), expected=_lines(wanted), actual=_lines(found), place=solution.search, mismatch=True)
    expect(found).at(solution.search).because("a list of tuples (id, name, city, price_cents) was expected").equals(wanted)
    evidence(_call(options), _shown(list(ids)))


def _what_is_wrong(found: list, wanted: list[tuple]) -> str:
    if extra := [row for row in found if row not in wanted]:
        known = {product[:4]: product for product in fixtures.PRODUCTS}
        if tuple(extra[0]) not in known:
            return "a list of tuples (id, name, city, price_cents) was expected"
        hidden = known[tuple(extra[0])][5] == 0
        return f"the search found the {extra[0][1]}, which {'is not published' if hidden else 'does not pass every filter'}"
    if missing := [row for row in wanted if row not in found]:
        return f"the search did not find the {missing[0][1]}"
    return "the products come in another order"


def _lines(rows: list) -> str:
    return "\n".join(map(str, rows)) or "nothing"


def _works(solution, conn: sqlite3.Connection, **options: object) -> None:
    """See the search find something harmless: of one that finds nothing, no defence can be shown."""
    if not _rows(solution, conn, **options):
        fail("the search finds nothing at all, so there is nothing to be seen here", call=_call(options), place=solution.search)


def _ids_found(solution, conn: sqlite3.Connection, **options: object) -> list[int] | None:
    """Sorted ids that a search found; None if the database found an SQL error."""
    try:
        return sorted(row[0] for row in _rows(solution, conn, **options))
    except (sqlite3.Error, sqlite3.Warning):
        return None


def _are_refused(solution, option: str, values: list[str]) -> None:
    """Each of the values of this option raises ValueError, and nothing has been sent."""
    conn, accepted, sent, other = fixtures.market(), [], [], []
    _works(solution, conn)
    for value in values:
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
    if accepted:
        evidence("accepted", "\n".join(accepted))
        evidence("read as SQL, with an error in it", "\n".join(other) or "none")
        fail("this was accepted, and a ValueError was expected", call=accepted[0], place=solution.search)
    if other:
        fail("this was sent, and the database found an SQL error in it: a ValueError was expected", call=other[0], place=solution.search)
    if sent:
        fail("a statement was sent before the ValueError", call=sent[0], place=solution.search)
    evidence("refused", f"{len(values)} of {len(values)}, before a statement was sent")


def _raiser(problem: BaseException, solution) -> object:
    return raised_at(problem) or solution.search


def _quote_before(number: int, text: str) -> str:
    """What became of the quote that was typed before `number`."""
    before = text[: text.index(str(number))]
    if not before.endswith("'"):
        return "nothing"
    return "two" if before.endswith("''") else "it, as it was typed" if before.endswith("q'") else "it, in another form"


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
