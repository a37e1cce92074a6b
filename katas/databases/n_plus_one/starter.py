"""The author list and the author pages of a catalogue.

TODO: both functions give the right answers. They also ask the database once more for every
author they come across. Keep the answers, and make the number of statements independent of
the number of authors.
"""

import sqlite3


def authors_with_books(conn: sqlite3.Connection) -> list[tuple[str, str | None, list[str]]]:
    """All authors by name: (name, publisher or None, titles in alphabetical order)."""
    authors = conn.execute(
        """
        SELECT authors.id, authors.name, publishers.name
        FROM authors LEFT JOIN publishers ON publishers.id = authors.publisher_id
        ORDER BY authors.name, authors.id
        """
    ).fetchall()
    result = []
    for author_id, name, publisher in authors:
        books = conn.execute("SELECT title FROM books WHERE author_id = ? ORDER BY title", (author_id,))
        result.append((name, publisher, [title for (title,) in books]))
    return result


def author_pages(conn: sqlite3.Connection, author_ids: list[int]) -> list[tuple[str, list[str], list[str]]]:
    """The chosen authors in the order asked for: (name, titles, awards); unknown ids are left out."""
    pages = []
    for author_id in author_ids:
        author = conn.execute("SELECT name FROM authors WHERE id = ?", (author_id,)).fetchone()
        if author is None:
            continue
        books = conn.execute("SELECT title FROM books WHERE author_id = ? ORDER BY title", (author_id,)).fetchall()
        awards = conn.execute("SELECT name FROM awards WHERE author_id = ? ORDER BY name", (author_id,)).fetchall()
        pages.append((author[0], [title for (title,) in books], [award for (award,) in awards]))
    return pages
