"""The author list and the author pages, in as many statements as there are kinds of fact."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable


def authors_with_books(conn: sqlite3.Connection) -> list[tuple[str, str | None, list[str]]]:
    """All authors by name: (name, publisher or None, titles in alphabetical order)."""
    # An author has one publisher, so a join adds no rows; books are many, so they come in a statement of their own.
    authors = conn.execute(
        """
        SELECT authors.id, authors.name, publishers.name
        FROM authors LEFT JOIN publishers ON publishers.id = authors.publisher_id
        ORDER BY authors.name, authors.id
        """
    ).fetchall()
    titles = _grouped(conn.execute("SELECT author_id, title FROM books ORDER BY title"))
    return [(name, publisher, titles.get(author_id, [])) for author_id, name, publisher in authors]


def author_pages(conn: sqlite3.Connection, author_ids: list[int]) -> list[tuple[str, list[str], list[str]]]:
    """The chosen authors in the order asked for: (name, titles, awards); unknown ids are left out."""
    # The whole set travels as one value, so neither the text nor the parameter limit depends on how many there are.
    wanted = (json.dumps(author_ids),)
    names = dict(conn.execute("SELECT id, name FROM authors WHERE id IN (SELECT value FROM json_each(?))", wanted))
    titles = _grouped(
        conn.execute(
            "SELECT author_id, title FROM books WHERE author_id IN (SELECT value FROM json_each(?)) ORDER BY title",
            wanted,
        )
    )
    awards = _grouped(
        conn.execute(
            "SELECT author_id, name FROM awards WHERE author_id IN (SELECT value FROM json_each(?)) ORDER BY name",
            wanted,
        )
    )
    return [(names[i], titles.get(i, []), awards.get(i, [])) for i in author_ids if i in names]


def _grouped(rows: Iterable[tuple[int, str]]) -> dict[int, list[str]]:
    """(author id, text) rows as {author id: [texts]}, in the order of the rows."""
    groups: dict[int, list[str]] = {}
    for author_id, text in rows:
        groups.setdefault(author_id, []).append(text)
    return groups
