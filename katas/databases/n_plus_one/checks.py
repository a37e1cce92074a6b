"""Checks for n_plus_one: what is answered, in how many statements, and with how many rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

import answers
import fixtures
from katabook import Failed, called, check, draw, evidence, expect, fail, sql

SIZES = (1, 10, 100)


@check
def every_author_is_listed(solution):
    """The list shows every author, also one without a book or a publisher.

    A join that finds no partner drops the row, without an error. Nobody misses an author who is not there,
    until the author calls. And a name is no identity: two people can share one.
    """
    conn, expected = fixtures.small(), fixtures.listed(fixtures.SMALL)
    listed = called(solution.authors_with_books, conn)
    _is_right(answers.wrong_list(listed, fixtures.SMALL, expected), "authors_with_books(conn)", solution.authors_with_books)
    evidence("authors listed", f"{len(listed)} of {len(expected)}, two of them under one name, two more under another")
    shelf = fixtures.drawn()
    listed = called(solution.authors_with_books, fixtures.library(shelf))
    _is_right(answers.wrong_list(listed, shelf, fixtures.listed(shelf)), "authors_with_books(conn)", solution.authors_with_books)


@check
def the_list_shows_every_title(solution):
    """The list shows every title once for each time it is there.

    A title may be there twice, have a comma in it, or not be there at all: what puts titles together and takes them
    apart again must not mind. A join's row without a partner is no book.
    """
    conn, expected = fixtures.small(), fixtures.listed(fixtures.SMALL)
    listed = called(solution.authors_with_books, conn)
    _is_right(answers.wrong_titles(listed, expected), "authors_with_books(conn)", solution.authors_with_books)
    zeller = next((titles for name, _, titles in listed if name == "Zeller, Ida"), None)
    evidence("Zeller, Ida", zeller)
    shelf = fixtures.drawn()
    expected = fixtures.listed(shelf)
    listed = called(solution.authors_with_books, fixtures.library(shelf))
    _is_right(answers.wrong_titles(listed, expected), "authors_with_books(conn)", solution.authors_with_books)
    if answers.wrong_list(listed, shelf, expected) is None:  # it is the other check that speaks of entries
        expect(listed).at(solution.authors_with_books).equals(expected)


@check(after=every_author_is_listed)
def the_list_takes_a_fixed_number_of_statements(solution):
    """The list sends as many statements for 100 authors as for one.

    A statement for each author goes unnoticed with the three authors of a test. Each is a round trip: at one
    millisecond apiece, the 300 authors in production are a third of a second in which the page only waits, and the
    authors keep coming.
    """
    _is_flat(
        solution.authors_with_books,
        "authors_with_books(conn)",
        {n: (fixtures.large(n), (), fixtures.large_list(n)) for n in SIZES},
        limit=3,
    )


@check
def pages_show_what_was_asked_for(solution):
    """The pages come in the order asked for, one for each author that there is.

    `IN (…)` is a set: the database gives the rows in an order of its own, most often that of the table. The order that
    was asked for is known to your code alone.
    """
    wanted = [34, 11, 99, 23, 12]
    pages = _pages(solution, fixtures.small(), wanted)
    _is_right(answers.wrong_pages(pages, fixtures.pages(fixtures.SMALL, wanted)), _call(wanted), solution.author_pages)
    evidence(f"pages for {wanted}", " · ".join(name for name, _, _ in pages) + " (99 is nobody)")
    expect(_pages(solution, fixtures.small(), [])).because("no page was asked for").equals([])
    shelf = fixtures.drawn()
    drawn = draw.sample([entry[0] for entry in shelf], 4) + [99]
    pages = _pages(solution, fixtures.library(shelf), drawn)
    _is_right(answers.wrong_pages(pages, fixtures.pages(shelf, drawn)), _call(drawn), solution.author_pages)


@check
def pages_show_every_book_and_award(solution):
    """A page shows every book and every award once for each time it is there.

    An award won twice is two facts. Whoever cleans up after a join with `DISTINCT` or a `set` throws real rows
    away together with the copies.
    """
    wanted = [11, 34, 23, 29, 12]
    pages = _pages(solution, fixtures.small(), wanted)
    _is_right(answers.wrong_facts(pages, fixtures.pages(fixtures.SMALL, wanted)), _call(wanted), solution.author_pages)
    zeller = next(((titles, awards) for name, titles, awards in pages if name == "Zeller, Ida"), None)
    evidence("Zeller, Ida", zeller)
    shelf = fixtures.drawn()
    drawn = draw.sample([entry[0] for entry in shelf], 4)
    pages, expected = _pages(solution, fixtures.library(shelf), drawn), fixtures.pages(shelf, drawn)
    _is_right(answers.wrong_facts(pages, expected), _call(drawn), solution.author_pages)
    if answers.wrong_pages(pages, expected) is None:  # it is the other check that speaks of their order
        expect(pages).at(solution.author_pages).equals(expected)


@check(after=pages_show_what_was_asked_for)
def pages_take_a_fixed_number_of_statements(solution):
    """The pages send as many statements for 100 authors as for one.

    Here several things hang on each author, and a loop pays for each of them: three statements an author are
    900 for a page of 300.
    """
    _is_flat(
        solution.author_pages,
        "author_pages(conn, author_ids)",
        {n: (fixtures.large(n), (_ids(n),), fixtures.large_pages(n, _ids(n))) for n in SIZES},
        limit=6,
    )


@check(after=pages_show_what_was_asked_for)
def books_and_awards_are_not_multiplied(solution):
    """An author with 20 books and 30 awards is fetched as about 51 rows, not 600.

    Two lists joined to one author form every pair of a book and an award. One statement, and it carries the
    author's name 600 times: fewer round trips were bought with far more data.
    """
    _rows_stay_near_the_facts(solution, fixtures.prolific(), [1], fixtures.pages([fixtures.PROLIFIC], [1]))


@check(after=pages_show_what_was_asked_for)
def only_the_page_is_fetched(solution):
    """Three pages out of 300 fetch the facts of three authors.

    Reading whole tables needs few statements as well. It moves the work from the database, which has an
    index for it, into the memory of your process, and grows with the table instead of the page.
    """
    wanted = [40, 7, 220]
    _rows_stay_near_the_facts(solution, fixtures.large(300), wanted, fixtures.large_pages(300, wanted))


@check
def the_next_view_is_fresh(solution):
    """A book and an award that were added between two views are on the second.

    A cache makes the second view cheap. The first one still pays in full, and from then on somebody has to
    know when to forget.
    """
    conn = fixtures.large(2)
    called(solution.authors_with_books, conn), _pages(solution, conn, [1, 2])
    with sql.unrecorded(conn):
        conn.execute("INSERT INTO books (author_id, title) VALUES (2, 'Book 0002 C')")
        conn.execute("INSERT INTO awards (author_id, name) VALUES (2, 'Award 0002 bis')")
    titles = next((titles for name, _, titles in solution.authors_with_books(conn) if name == "Author 0002"), None)
    _, paged_titles, awards = (_pages(solution, conn, [2]) or [("", [], [])])[0]
    if titles is None:
        fail("Author 0002 is no longer listed", call="authors_with_books(conn)", place=solution.authors_with_books)
    evidence("then the list shows", ", ".join(titles))
    evidence("then the page shows", ", ".join(paged_titles + awards))
    if "Book 0002 C" not in titles:
        fail("the list still shows the books of the first view: a book was added since", place=solution.authors_with_books)
    if "Book 0002 C" not in paged_titles or "Award 0002 bis" not in awards:
        fail("the page still shows what the first view did: a book and an award were added since", place=solution.author_pages)


@check(after=pages_take_a_fixed_number_of_statements, stretch=True)
def twelve_hundred_ids_at_once(solution):
    """1,200 ids at once work where a statement takes at most 999 parameters.

    Every database has such a limit, and it is met on the day when somebody exports everything. 999 is SQLite's
    own before version 3.32; PostgreSQL's protocol counts parameters in 16 bits.
    """
    shelf, wanted = fixtures.spread(1_200), _ids(1_200)
    conn = fixtures.library(shelf)
    conn.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 999)
    call = "author_pages(conn, author_ids)"
    try:
        with sql.record(conn) as recording:
            pages = solution.author_pages(conn, wanted)
    except sqlite3.OperationalError as problem:
        if "too many" not in str(problem):
            raise
        refused = [statement.place for statement in recording.statements if statement.error is problem]
        place = refused[0] if refused else solution.author_pages
        fail("the database refused the statement: it has more than 999 parameters", call=call, place=place)
    evidence("statements", recording.count, exact=False)
    if pages != fixtures.pages(shelf, wanted):
        fail("for 1,200 ids the pages are not the right ones", call=call, place=solution.author_pages)
    if recording.count > 12:
        _too_many(recording, f"{recording.count} statements for 1,200 ids, at most 12 expected", call)


# --- how it is observed ----------------------------------------------------------------------


def _call(author_ids: list[int]) -> str:
    return f"author_pages(conn, {author_ids})"


def _pages(solution: object, conn: sqlite3.Connection, author_ids: list[int]) -> list[tuple]:
    """What `author_pages` returns, which has to be a list."""
    pages = called(solution.author_pages, conn, author_ids)
    if type(pages) is not list:
        problem = answers.wrong_pages(pages, [])
        _is_right(problem, _call(author_ids), solution.author_pages)
    return pages


def _is_right(problem: answers.Problem | None, call: str, function: Callable) -> None:
    if problem is not None:
        message, expected, actual = problem
        raise Failed(message, call=call, expected=expected, actual=actual, place=function, mismatch=expected is not None)


def _ids(authors: int) -> list[int]:
    """All ids of a library of that size, from the last to the first: the order asked for is not the table's."""
    return list(range(authors, 0, -1))


def _is_flat(function: Callable, call: str, libraries: dict[int, tuple], limit: int) -> None:
    """`function` sends as many statements for each of the libraries (connection, further arguments, answer)."""
    recordings = {}
    for authors, (conn, args, expected) in libraries.items():
        with sql.record(conn) as recording:
            answer = function(conn, *args)
        recordings[authors] = recording
        if answer != expected:
            fail(f"the answer is wrong for {_authors(authors)}", call=call, place=function)
    counts = {authors: recording.count for authors, recording in recordings.items()}
    few, many = counts[SIZES[0]], counts[SIZES[-1]]
    evidence("statements", counts)
    if len(set(counts.values())) > 1:
        _too_many(recordings[SIZES[-1]], f"{few} for {_authors(SIZES[0])}, {many} for {_authors(SIZES[-1])}: it grows with the authors", call)
    if few > limit:
        _too_many(recordings[SIZES[-1]], f"{few} statements, at most {limit} expected", call)


def _rows_stay_near_the_facts(solution: object, conn: sqlite3.Connection, wanted: list[int], expected: list[tuple]) -> None:
    """`author_pages` fetches at most two rows for each author, book and award on the pages."""
    facts = sum(1 + len(titles) + len(awards) for _, titles, awards in expected)
    with sql.record(conn) as recording:
        pages = solution.author_pages(conn, wanted)
    call = f"author_pages(conn, {wanted})"
    evidence("facts on the pages", facts)
    evidence("rows fetched", recording.rows_fetched)
    if pages != expected:
        fail("the pages are not the right ones", call=call, place=solution.author_pages)
    if recording.rows_fetched > 2 * facts:
        hungriest = max(recording.statements, key=lambda statement: statement.rows_fetched)
        evidence("most of them in", hungriest.place, exact=False)
        fail(f"{recording.rows_fetched} rows for {facts} facts: at most two a fact were expected", call=call, place=hungriest.place)


def _too_many(recording: sql.Recording, message: str, call: str) -> None:
    """Fail, pointing at the learner's line that sent most."""
    by_line = recording.by_line()
    busiest = max(by_line, key=by_line.__getitem__)
    lines = [f"{times:>5} × {_brief(place)}" for place, times in by_line.items() if place is not None]
    evidence(f"the {recording.count} statements", "\n".join(lines), exact=False)
    fail(message, call=call, place=busiest)


def _authors(number: int) -> str:
    return f"{number} author{'' if number == 1 else 's'}"


def _brief(place: object) -> str:
    text = str(place)
    return text if len(text) <= 58 else f"{text[:57]}…"
