"""Libraries to ask: a small one with every awkward case in it, and one of any size.

Owns: the schema, the rows, and the answers that are right for them.
"""

from __future__ import annotations

import sqlite3

from katabook import draw, named, sql

SCHEMA = """
    CREATE TABLE publishers (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE authors (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, publisher_id INTEGER REFERENCES publishers (id));
    CREATE TABLE books (
        id INTEGER PRIMARY KEY, author_id INTEGER NOT NULL REFERENCES authors (id), title TEXT NOT NULL);
    CREATE TABLE awards (
        id INTEGER PRIMARY KEY, author_id INTEGER NOT NULL REFERENCES authors (id), name TEXT NOT NULL);
    CREATE INDEX books_by_author ON books (author_id);
    CREATE INDEX awards_by_author ON awards (author_id);
"""

#: What is on the shelf of `small()`: (id, name, publisher, titles, awards). Twice, two authors share a name, the second
#: time with the publisher, which is none; Zeller has the same title and the same award twice, and a comma in a title;
#: Costa has no book, Okoro no publisher and Brandt neither.
SMALL = [
    (11, "Zeller, Ida", "North Pier", ["Winter Ferry", "Ash, Elm and Oak", "Winter Ferry"], ["Silver Quill", "Golden Oak", "Silver Quill"]),
    (12, "Moreau, Jean", "Lamplight", ["The Long Table"], []),
    (17, "Adeyemi, Tola", None, ["Harmattan", "Borrowed Salt"], ["Golden Oak"]),
    (19, "Okoro, Ife", None, ["Tide Tables"], []),
    (23, "Brandt, Nils", None, [], []),
    (29, "Costa, Rui", "Lamplight", [], ["Harbour Prize"]),
    (34, "Moreau, Jean", "North Pier", ["A Small Orchard", "Tin Roof"], ["Silver Quill"]),
    (38, "Adeyemi, Tola", None, ["Open Water"], []),
]


def small() -> sqlite3.Connection:
    """The library of the awkward cases."""
    return _library(SMALL)


def library(shelf: list[tuple]) -> sqlite3.Connection:
    """The library of a drawn shelf."""
    return _library(shelf)


def drawn() -> list[tuple]:
    """A shelf that nobody knows beforehand: names that two may share, anything there not at all, once, or twice."""
    names = [f"{draw.choice(_FAMILY)}, {draw.choice(_GIVEN)}" for _ in range(5)]
    names.append(draw.choice(names))
    return [
        (number, name, draw.choice([None, "North Pier", "Lamplight"]), draw.choices(_TITLES, k=draw.randrange(4)), draw.choices(_AWARDS, k=draw.randrange(3)))
        for number, name in zip(sorted(draw.sample(range(10, 99), len(names))), names)
    ]


_FAMILY = ["Abel", "Dahl", "Iwu", "Novak", "Quist", "Sato"]
_GIVEN = ["Ana", "Ben", "Kim", "Lev"]
_TITLES = ["Brackwater", "Low Season", "One Bell", "Salt Roads", "The Ferryman"]
_AWARDS = ["Harbour Prize", "Paper Crane", "Silver Quill"]


def large(authors: int) -> sqlite3.Connection:
    """A library of so many authors. The first ten and every tenth after them have two books and an award, the others
    have nothing yet: a loop asks for each of them all the same, and a row less is a message less in each run.
    """
    return _library(_shelf(authors))


def spread(ids: int) -> list[tuple]:
    """A shelf on which one id in twenty is an author's, the first and the last of so many among them.

    What a statement may carry is a matter of the ids that are asked for; rows would only cost time.
    """
    everybody = _shelf(ids)
    return [everybody[0], *everybody[19::20]]


def prolific() -> sqlite3.Connection:
    """One author, number 1, with 20 books and 30 awards."""
    return _library([PROLIFIC])


PROLIFIC = (1, "Vale, Mira", "North Pier", [f"Volume {n:02}" for n in range(20)], [f"Prize {n:02}" for n in range(30)])


def listed(shelf: list[tuple]) -> list[tuple]:
    """What `authors_with_books` has to return for a shelf."""
    by_name = sorted(shelf, key=lambda entry: (entry[1], entry[0]))
    return [(name, publisher, sorted(titles)) for _, name, publisher, titles, _ in by_name]


def pages(shelf: list[tuple], author_ids: list[int]) -> list[tuple]:
    """What `author_pages` has to return for those ids of a shelf."""
    known = {entry[0]: entry for entry in shelf}
    return [(known[i][1], sorted(known[i][3]), sorted(known[i][4])) for i in author_ids if i in known]


def large_list(authors: int) -> list[tuple]:
    return listed(_shelf(authors))


def large_pages(authors: int, author_ids: list[int]) -> list[tuple]:
    return pages(_shelf(authors), author_ids)


def _shelf(authors: int) -> list[tuple]:
    return [
        (n, f"Author {n:04}", f"Publisher {n:04}", *(_written(n) if n <= 10 or n % 10 == 0 else ([], [])))
        for n in range(1, authors + 1)
    ]


def _written(author: int) -> tuple[list[str], list[str]]:
    return [f"Book {author:04} A", f"Book {author:04} B"], [f"Award {author:04}"]


def _library(shelf: list[tuple]) -> sqlite3.Connection:
    conn = named(sql.connect(), "conn")
    conn.executescript(SCHEMA)
    publishers = {name: n for n, name in enumerate(dict.fromkeys(p for _, _, p, _, _ in shelf if p), start=1)}
    conn.executemany("INSERT INTO publishers VALUES (?, ?)", [(n, name) for name, n in publishers.items()])
    conn.executemany("INSERT INTO authors VALUES (?, ?, ?)", [(i, name, publishers.get(p)) for i, name, p, _, _ in shelf])
    conn.executemany("INSERT INTO books (author_id, title) VALUES (?, ?)", [(i, t) for i, _, _, ts, _ in shelf for t in ts])
    conn.executemany("INSERT INTO awards (author_id, name) VALUES (?, ?)", [(i, a) for i, _, _, _, aw in shelf for a in aw])
    conn.commit()
    return conn
