"""Titles once.

Breaks: "A title that is there twice is listed twice"
"""


def authors_with_books(conn: sqlite3.Connection) -> list[tuple[str, str | None, list[str]]]:
    """All authors by name: (name, publisher or None, titles in alphabetical order)."""
    # An author has one publisher, so a join adds no rows; books are many, so they come in a statement of their own.
    rows = conn.execute(
        """
        SELECT authors.id, authors.name, publishers.name, books.title
        FROM authors
        LEFT JOIN publishers ON publishers.id = authors.publisher_id
        LEFT JOIN books ON books.author_id = authors.id
        ORDER BY authors.name, authors.id, books.title
        """
    )
    entries = {}
    for author_id, name, publisher, title in rows:
        entry = entries.setdefault(author_id, (name, publisher, []))
        if title is not None and title not in entry[2]:
            entry[2].append(title)
    return list(entries.values())
