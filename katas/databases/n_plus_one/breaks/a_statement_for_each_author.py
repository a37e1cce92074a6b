"""A statement for each author.

Breaks: "and the same number for 1, 10 and 100 authors"
"""


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
    return [(name, publisher, [t for (t,) in conn.execute("SELECT title FROM books WHERE author_id = ? ORDER BY title", (author_id,))]) for author_id, name, publisher in authors]
