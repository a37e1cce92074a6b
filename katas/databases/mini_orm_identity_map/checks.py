"""Checks for mini_orm_identity_map: which object it is, which statements are sent, and what a rollback brings back."""

from __future__ import annotations

import sqlite3
from typing import Any

import fixtures
from fixtures import Author, Book, Copy, Signature
from katabook import called, check, evidence, expect, fail, named, raised_at, sql, why


@check
def one_row_is_one_object(solution):
    """One row is one object, and it is read once.

    Two objects for one row are two truths: each is changed by its own part of the program, and whichever is saved last wins.
    """
    conn, session = _session(solution)
    with sql.record(conn) as recording:
        ann = _got(solution, session, Author, 7)
        again = called(session.get, Author, 7)
    evidence("statements for two gets of one row", recording.count)
    evidence("the second get of a row gives", "the same object" if again is ann else "another object")
    if again is not ann:
        fail("two gets of one row gave two objects", call="session.get(Author, 7) is session.get(Author, 7)", place=solution.Session)
    if recording.count != 1:
        fail(f"two gets of one row sent {recording.count} statements", call="session.get(Author, 7)", place=solution.Session)
    why("The key of the map is the class together with the id: book 7 is not author 7.")
    book = called(session.get, Book, 7)
    if not isinstance(book, Book):
        fail("a get of a book gave no book, after an author with its id had been loaded", call="session.get(Author, 7); session.get(Book, 7)", place=solution.Session)
    expect(fixtures.values(book)).because("a book does not have the values of its row").at(solution.Session).equals((7, 7, "Tide"))
    signature = called(session.get, Signature, 7)
    if not isinstance(signature, Signature):
        fail("two classes have the same table, and a get of one of them gave an object of the other", call="session.get(Author, 7); session.get(Signature, 7)", place=solution.Session)
    other = called(session.get, Book, 8)
    if other is book or called(session.get, Book, 7) is not book or called(session.get, Book, 8) is not other:
        fail("two books are equal, and the session took one for the other", call="session.get(Book, 8)", place=solution.Session)
    for key, row in ((0, (0, "Zed", None, 0)), (8, (8, "Bo", "Bern", None)), (9, (9, "Cy", "", 1980))):
        expect(fixtures.values(_got(solution, session, Author, key))).because(f"session.get(Author, {key}) does not have the values of its row").at(solution.Session).equals(row)
    why("What the program has changed and not yet written must not be overwritten by a second look.")
    ann.city = "Bern"
    if called(session.get, Author, 7) is not ann or ann.city != "Bern":
        fail("an attribute was changed, and the next get of that row undid it", call='ann.city = "Bern"; session.get(Author, 7)', place=solution.Session)
    why("That there is no such row is no fact to remember: it may be there the next time.")
    missing = called(session.get, Author, 99)
    if missing is not None:
        fail("there is no such row, and get did not return None", call="session.get(Author, 99)", place=solution.Session)
    fixtures.behind(conn, "INSERT INTO authors (id, name, city, born) VALUES (99, 'Dee', 'Rome', 1990)")
    late = called(session.get, Author, 99)
    evidence("a get of a row that is there now and was not before", "None" if late is None else "its object")
    if late is None:
        fail("a row was not there, is there now, and get still returns None", call="session.get(Author, 99)", place=solution.Session)
    third = called(solution.Session, conn)
    if called(third.get, Author, 7) is ann:
        fail("two sessions share their objects", call="Session(conn).get(Author, 7)", place=solution.Session)


@check(after=one_row_is_one_object)
def only_changes_are_written(solution):
    """A flush writes the columns that changed, and nothing else.

    An UPDATE of all columns overwrites what others have changed meanwhile, in columns that nobody here has touched. What was loaded is the measure:
    a copy of the values, kept beside the object.
    """
    conn, session = _session(solution)
    authors = {key: _got(solution, session, Author, key) for key in (0, 7, 8, 9)}
    books = [_got(solution, session, Book, key) for key in (7, 8, 3)]
    sent = _sent(conn, session.flush)
    evidence("statements of a flush without a change", len(sent))
    if sent:
        fail("nothing was changed, and flush sent a statement", call="session.flush()", place=solution.Session)
    with sql.record(conn) as recording:
        authors[7].city, authors[7].name = "Rome", "Anna"
        books[1].title = "Brine"
    if recording.count:
        fail("an assignment to an attribute sent a statement", call='ann.city = "Rome"', place=solution.Session)
    fixtures.behind(conn, "UPDATE authors SET born = 1971 WHERE id = 7")
    sent = _sent(conn, session.flush)
    evidence("statements of a flush after two of seven objects were changed", len(sent))
    found = fixtures.rows(conn, "authors")[1], fixtures.rows(conn, "books")
    if found[0][1:3] != ("Anna", "Rome") or found[1][2] != (8, 7, "Brine"):
        fail("an attribute was changed, and flush did not write it", call='ann.city = "Rome"; session.flush()', place=solution.Session)
    evidence("a column that somebody else changed meanwhile", "kept" if found[0][3] == 1971 else "overwritten")
    if found[0][3] != 1971:
        fail("the city of an author was changed here, the year of birth elsewhere, and flush put the old year back", call='ann.city = "Rome"; session.flush()', place=solution.Session)
    if len(sent) != 2:
        fail(f"two objects were changed, and flush sent {len(sent)} statements", call="session.flush()", place=solution.Session)
    if found[0] != (7, "Anna", "Rome", 1971) or found[1] != [(3, None, "Salt"), (7, 7, "Tide"), (8, 7, "Brine")] or fixtures.rows(conn, "authors")[2:] != [(8, "Bo", "Bern", None), (9, "Cy", "", 1980)]:
        fail("flush changed rows or columns that were not to change", call="session.flush()", place=solution.Session)
    sent = _sent(conn, session.flush)
    evidence("statements of the flush after that", len(sent))
    if sent:
        fail("a change was written, and the next flush wrote it again", call="session.flush(); session.flush()", place=solution.Session)
    why("What counts is the difference to the row, not that somebody assigned.")
    authors[8].city, authors[9].born = "Nice", 5
    authors[8].city, authors[9].born, authors[0].name = "Bern", 1980, "Zed"
    sent = _sent(conn, session.flush)
    if sent:
        fail("attributes have the values of their rows again, and flush sent a statement", call='bo.city = "Nice"; bo.city = "Bern"; session.flush()', place=solution.Session)
    authors[7].born, authors[9].born = 1971 if authors[7].born == 1971 else 1970.0, 1980.0
    sent = _sent(conn, session.flush)
    evidence("statements of a flush after 1980 was replaced by 1980.0, which is equal", len(sent))
    if sent:
        fail("an attribute has a value that is equal to that of its row, and flush sent a statement", call="cy.born = 1980.0; session.flush()", place=solution.Session)
    authors[9].born = "1980"
    if len(_sent(conn, session.flush)) != 1:
        fail("an attribute has a value that is not equal to that of its row, and flush did not send one statement", call='cy.born = "1980"; session.flush()', place=solution.Session)
    why("The session keeps what it knows. If nobody else holds the object, its change is still to be written.")
    del books
    session.get(Book, 7).title = "Ebb"
    _sent(conn, session.flush)
    evidence("a change to an object that nobody else holds", "written" if fixtures.rows(conn, "books")[1][2] == "Ebb" else "lost")
    if fixtures.rows(conn, "books")[1][2] != "Ebb":
        fail("an object was changed that nobody else holds, and the change was not written", call='session.get(Book, 7).title = "Ebb"; session.flush()', place=solution.Session)
    why("None, 0 and an empty text are values like others, and a row that was written is the new measure.")
    authors[7].city, authors[8].born, authors[9].city, authors[9].born, authors[0].born = "Oslo", 0, None, None, None
    _sent(conn, session.flush)
    expect(fixtures.rows(conn, "authors")).because("attributes were set to None, to 0 or back to an earlier value, and the rows do not show it").at(solution.Session).equals(
        [(0, "Zed", None, None), (7, "Anna", "Oslo", 1971), (8, "Bo", "Bern", 0), (9, "Cy", None, None)]
    )


@check(after=one_row_is_one_object)
def what_was_added_is_inserted_once(solution):
    """An object that was added is inserted by the next flush, and known from then on.

    The id comes back into the object, and the object into the identity map: the next get of this row must not make a second one.
    """
    conn, session = _session(solution)
    dee, eve, gus = named(Author(name="Dee", born=1), "dee"), named(Author(id=20, name="Eve", city=""), "eve"), named(Author(id=0, name="Gus"), "gus")
    fixtures.behind(conn, "DELETE FROM authors WHERE id = 0")
    with sql.record(conn) as recording:
        for author in (dee, eve, dee, gus):
            called(session.add, author)
        why("What waits for the flush has no row yet, and a get looks for rows.")
        early = called(session.get, Author, 20)
    waiting, recording.events[:] = [event for event in recording.statements if event.verb != "SELECT"], [event for event in recording.events if event.verb != "SELECT"]
    if waiting:
        fail("objects were added, and something was written before the flush", call="session.add(eve); session.get(Author, 20)", place=solution.Session)
    if early is not None:
        fail("an object was added and not flushed, its row does not exist, and get did not return None", call="session.add(eve); session.get(Author, 20)", place=solution.Session)
    why(None)
    if recording.count:
        fail("add sent a statement", call="session.add(dee)", place=solution.Session)
    try:
        sent = _sent(conn, session.flush)
    except sqlite3.IntegrityError as problem:
        evidence("the database said", str(problem), exact=False)
        fail("three new objects were added, one of them twice, and the database refused what flush sent", call="session.add(dee); session.add(eve); session.add(dee); session.add(gus); session.flush()", place=solution.Session)
    evidence("statements of a flush of three new objects, one of them added twice", len(sent))
    stored = [row for row in fixtures.rows(conn, "authors") if row[1] in ("Dee", "Eve", "Gus")]
    evidence("rows of them", stored)
    if not stored:
        fail("objects were added, and flush inserted none", call="session.add(dee); session.flush()", place=solution.Session)
    expect(sorted(row[1:] for row in stored)).because("the rows do not hold the values of the objects that were added").at(solution.Session).equals([("Dee", None, 1), ("Eve", "", None), ("Gus", None, None)])
    ids = {row[1]: row[0] for row in stored}
    expect((ids["Eve"], ids["Gus"], eve.id, gus.id)).because("objects were added with ids of their own, and these are not kept").at(solution.Session).equals((20, 0, 20, 0))
    evidence("dee.id after the flush", dee.id)
    expect(dee.id).because("an object had no id, and after the flush it does not have that of its row").at(solution.Session).equals(ids["Dee"])
    if len(sent) != 3:
        fail(f"three objects were added, and flush sent {len(sent)} statements", call="session.flush()", place=solution.Session)
    for author in (dee, eve, gus):
        again = called(session.get, Author, author.id)
        if again is not author:
            evidence("a get of the row of an object that was added", "another object" if again is not None else "None")
            fail("an object was added and flushed, and a get of its row gives another one", call="session.get(Author, dee.id) is dee", place=solution.Session)
    called(session.add, eve)
    called(session.add, _got(solution, session, Author, 7))
    try:
        sent = _sent(conn, session.flush)
    except sqlite3.IntegrityError as problem:
        evidence("the database said", str(problem), exact=False)
        fail("objects that the session knows were added, and flush inserted them again", call="session.add(eve); session.flush()", place=solution.Session)
    evidence("statements of the next flush, after known objects were added", len(sent))
    if sent:
        fail("objects that the session knows were added, and flush sent a statement", call="session.add(eve); session.flush()", place=solution.Session)
    eve.city = "Rome"
    _sent(conn, session.flush)
    if (20, "Eve", "Rome", None) not in fixtures.rows(conn, "authors"):
        fail("an object that had been added was changed, and the change was not written", call='eve.city = "Rome"; session.flush()', place=solution.Session)
    why("Objects may be equal to each other. What is meant is this object, so ask with `is`.")
    _got(solution, session, Book, 7)
    try:
        for title in ("Reed", "Reed"):
            called(session.add, Book(title=title))
    except TypeError as problem:
        if "unhashable" not in str(problem):
            raise
        fail("an object that is unhashable could not be added", call="session.add(book)", place=raised_at(problem) or solution.Session)
    _sent(conn, session.flush)
    titles = [row[2] for row in fixtures.rows(conn, "books")]
    if titles.count("Reed") != 2:
        evidence("rows of two new books that are equal to each other, and to a known one", titles.count("Reed"))
        fail("two books were added that are equal to each other and to a known one, and two rows were not inserted", call="session.add(book); session.add(equal_book); session.flush()", place=solution.Session)
    why("Another object with the id of a known one is not that one. The database has to say so.")
    called(session.add, Author(id=7, name="Impostor"))
    try:
        _sent(conn, session.flush)
    except sqlite3.IntegrityError:
        evidence("a new object with the id of a row that is there", "IntegrityError")
    else:
        fail("a new object has the id of a row that is there, and the caller did not get the error of the database", call='session.add(Author(id=7, name="Impostor")); session.flush()', place=solution.Session)


@check(after=only_changes_are_written)
def a_unit_is_committed_or_undone(solution):
    """A unit of work is committed as a whole, or undone in the database and in the objects.

    After a rollback, an object that keeps its changes tells of a row that does not exist, and the next flush believes it. What the last flush wrote is
    no measure: that was undone as well.
    """
    conn, session = _session(solution)
    ann, zed, bo = (_got(solution, session, Author, key) for key in (7, 0, 8))
    ann.city = "Paris"
    called(session.flush)
    evidence("a transaction is open after flush", conn.in_transaction)
    if not conn.in_transaction:
        fail("flush has ended the transaction: nobody can undo it any more", call="session.flush()", place=solution.Session)
    zed.name = "Zoe"
    called(session.rollback)
    evidence("gets of known rows after a rollback give", "the same objects" if all(called(session.get, Author, author.id) is author for author in (ann, zed, bo)) else "other objects")
    evidence("objects after a rollback before any commit", [fixtures.values(ann), fixtures.values(zed)])
    if (fixtures.values(ann), fixtures.values(zed)) != ((7, "Ann", "Oslo", 1970), (0, "Zed", None, 0)):
        fail("after a rollback, an object does not have the values of its row", call='ann.city = "Paris"; session.flush(); zed.name = "Zoe"; session.rollback()', place=solution.Session)
    ann.city = "Rome"
    called(session.flush)
    called(session.commit)
    if conn.in_transaction:
        fail("commit left the transaction open", call="session.commit()", place=solution.Session)
    if any(called(session.get, Author, author.id) is not author for author in (ann, zed, bo)):
        fail("after a commit, a get of a known row gives another object", call="session.commit(); session.get(Author, 7)", place=solution.Session)
    zed.city = "Nice"
    called(session.commit)
    conn.rollback()
    if fixtures.rows(conn, "authors")[0][2] != "Nice":
        fail("an attribute was changed, and commit did not write it", call='zed.city = "Nice"; session.commit()', place=solution.Session)
    dee, eve = Author(name="Dee"), Author(name="Eve")
    ann.city, ann.born = "Paris", None
    called(session.add, dee)
    called(session.flush)
    ann.city, zed.name = "Lyon", "Zoe"
    called(session.add, eve)
    called(session.rollback)
    evidence("ann after changes, a flush, more changes and a rollback", fixtures.values(ann))
    same = all(called(session.get, Author, author.id) is author for author in (ann, zed, bo))
    evidence("gets of known rows after the rollback give", "the same objects" if same else "other objects")
    if conn.in_transaction:
        fail("rollback left a transaction open", call="session.rollback()", place=solution.Session)
    expect(fixtures.rows(conn, "authors")[:2]).because("the database was not rolled back to the last commit").at(solution.Session).equals([(0, "Zed", "Nice", 0), (7, "Ann", "Rome", 1970)])
    for obj, row in ((ann, (7, "Ann", "Rome", 1970)), (zed, (0, "Zed", "Nice", 0))):
        expect(fixtures.values(obj)).because("after a rollback, an object does not have the values of its row").at(solution.Session).equals(row)
    if not same:
        fail("after a rollback, a get of a known row gives another object", call="session.rollback(); session.get(Author, 7)", place=solution.Session)
    why("What was added in a transaction that was rolled back has no row. It is forgotten, or the next flush would write it.")
    gone = called(session.get, Author, dee.id) if dee.id is not None else None
    evidence("a get of a row whose INSERT was rolled back", "None" if gone is None else "an object")
    if gone is not None:
        fail("an INSERT was rolled back, and the session still knows its object", call="session.rollback(); session.get(Author, dee.id)", place=solution.Session)
    sent = _sent(conn, session.flush)
    evidence("statements of a flush after the rollback", len(sent))
    if sent:
        fail("everything was rolled back, and the next flush sent a statement", call="session.rollback(); session.flush()", place=solution.Session)
    ann.city = "Oslo"
    called(session.commit)
    expect(fixtures.rows(conn, "authors")[1]).because("a change after a rollback was not written").at(solution.Session).equals((7, "Ann", "Oslo", 1970))
    why("A flush that fails has written a part. The caller hears of it, rolls back, and can go on.")
    for author in (Author(name="Fay"), Author(name="Ann"), Author(name="Hal")):
        called(session.add, author)
    try:
        called(session.flush)
    except sqlite3.IntegrityError:
        evidence("a flush that the database refuses", "IntegrityError")
    else:
        fail("the database refused an INSERT, and the caller did not hear of it", call="session.flush()", place=solution.Session)
    called(session.rollback)
    called(session.add, Author(name="Ann"))
    try:
        called(session.commit)
    except sqlite3.IntegrityError:
        evidence("a commit that the database refuses", "IntegrityError")
    else:
        fail("the database refused an INSERT during a commit, and the caller did not hear of it", call="session.commit()", place=solution.Session)
    called(session.rollback)
    called(session.add, Author(name="Ida"))
    called(session.commit)
    names = sorted(row[1] for row in fixtures.rows(conn, "authors"))
    expect(names).because("after a failed flush and a rollback, the next unit did not store what was added to it").at(solution.Session).equals(["Ann", "Bo", "Cy", "Ida", "Zed"])


@check(after=what_was_added_is_inserted_once, stretch=True)
def parents_come_first(solution):
    """Rows are inserted after the rows that they refer to.

    The order in which objects were added is the order of the program. The database asks for another one: a reference needs something that it can
    refer to.
    """
    made = {"author": Author(id=50, name="Lu"), "book": Book(id=40, author_id=50, title="Dusk"), "copy": Copy(id=30, book_id=40, shelf="A"), "other book": Book(id=60, author_id=7, title="Dawn")}
    for order in (("author", "book", "copy"), ("book", "author"), ("copy", "book", "author"), ("book", "copy", "other book", "author"), ("other book", "copy", "author", "book")):
        conn = fixtures.library(enforced=True)
        session = called(solution.Session, conn)
        for name in order:
            obj = made[name]
            called(session.add, type(obj)(**{column: getattr(obj, column) for column in obj.columns}))
        call = "; ".join(f"session.add({name.replace(' ', '_')})" for name in order) + "; session.flush()"
        try:
            called(session.flush)
        except sqlite3.IntegrityError as problem:
            evidence(f"added {', '.join(order)}", str(problem))
            fail("a row was inserted before the row that it refers to", call=call, place=solution.Session)
        evidence(f"added {', '.join(order)}", "inserted")
        counts = [len(fixtures.rows(conn, table)) for table in ("authors", "books", "copies")]
        expect(counts).because("not every object that was added was inserted").at(solution.Session).equals([5, 4 + ("other book" in order), int("copy" in order)])
    conn = fixtures.library(enforced=True)
    session = called(solution.Session, conn)
    called(session.add, Copy(book_id=7, shelf="B"))
    called(session.commit)
    expect(len(fixtures.rows(conn, "copies"))).because("a row whose parent is in the database already was not inserted").at(solution.Session).equals(1)


# --- how it is observed ----------------------------------------------------------------------


def _session(solution: Any) -> tuple[sqlite3.Connection, Any]:
    conn = fixtures.library()
    with sql.record(conn) as recording:
        session = called(solution.Session, conn)
    if recording.count:
        fail("making a session sent a statement", call="Session(conn)", place=solution.Session)
    return conn, named(session, "session")


def _got(solution: Any, session: Any, cls: type, key: int) -> Any:
    """What get gives for a row that is there."""
    obj = called(session.get, cls, key)
    if not isinstance(obj, cls):
        fail(f"get gave {'None' if obj is None else 'something else than an object of that class'} for a row that is there", call=f"session.get({cls.__name__}, {key})", place=solution.Session)
    return obj


def _sent(conn: sqlite3.Connection, function: Any) -> list[str]:
    """The statements that a call sends, apart from transaction control."""
    with sql.record(conn) as recording:
        called(function)
    return [statement.text for statement in recording.statements]
