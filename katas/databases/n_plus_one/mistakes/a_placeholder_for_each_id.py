"""IN with one placeholder for each id works for any number of ids.

It works up to the limit on parameters, which here is 999; the 1,200 ids of the export made a statement that
the database refuses to prepare. The page that was fine for years fails on the day of the big export, and only
then. Send the ids in chunks (500 at a time is customary), or send the whole list as one value that the
database takes apart: `json_each(?)` in SQLite, `= ANY(%s)` with an array in PostgreSQL.

Fails: twelve_hundred_pages_at_once
"""

from collections import defaultdict


def authors_with_books(conn):
    authors = conn.execute(
        """
        SELECT authors.id, authors.name, publishers.name
        FROM authors LEFT JOIN publishers ON publishers.id = authors.publisher_id
        ORDER BY authors.name, authors.id
        """
    ).fetchall()
    titles = _grouped(conn.execute("SELECT author_id, title FROM books ORDER BY title"))
    return [(name, publisher, titles[author_id]) for author_id, name, publisher in authors]


def author_pages(conn, author_ids):
    marks = ", ".join("?" * len(author_ids))
    names = dict(conn.execute(f"SELECT id, name FROM authors WHERE id IN ({marks})", author_ids))
    titles = _grouped(conn.execute(f"SELECT author_id, title FROM books WHERE author_id IN ({marks}) ORDER BY title", author_ids))
    awards = _grouped(conn.execute(f"SELECT author_id, name FROM awards WHERE author_id IN ({marks}) ORDER BY name", author_ids))
    return [(names[i], titles[i], awards[i]) for i in author_ids if i in names]


def _grouped(rows):
    groups = defaultdict(list)
    for author_id, text in rows:
        groups[author_id].append(text)
    return groups

