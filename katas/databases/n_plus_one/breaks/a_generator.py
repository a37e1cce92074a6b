"""A generator.

Breaks: "a plain `list` of plain tuples"
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
    titles = _grouped(conn.execute("SELECT author_id, title FROM books ORDER BY title"))
    return ((name, publisher, titles.get(author_id, [])) for author_id, name, publisher in authors)
