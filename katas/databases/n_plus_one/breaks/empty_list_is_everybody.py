"""Empty list is everybody.

Breaks: "returns the pages of the chosen authors"
"""


def author_pages(conn: sqlite3.Connection, author_ids: list[int]) -> list[tuple[str, list[str], list[str]]]:
    """The chosen authors in the order asked for: (name, titles, awards); unknown ids are left out."""
    # The whole set travels as one value, so neither the text nor the parameter limit depends on how many there are.
    author_ids = author_ids or [i for (i,) in conn.execute('SELECT id FROM authors')]
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
