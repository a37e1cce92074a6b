"""Each query takes a fraction of a millisecond, so a query for each author is fine.

It is the *number* that grows with the authors: {{the_list_takes_a_fixed_number_of_statements: statements}}. One
statement for the authors and one more for the books of each: this is the N+1 problem, N being whatever your data
has become. Each statement is a round trip, parsed, planned and answered on its own, and the page waits for one
after the other. You know all authors
before the loop begins, so ask for the books of all of them at once (`SELECT author_id, title FROM books`),
collect them in a dict by `author_id`, and let the loop look them up.

Fails: the_list_takes_a_fixed_number_of_statements, pages_take_a_fixed_number_of_statements
"""


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
