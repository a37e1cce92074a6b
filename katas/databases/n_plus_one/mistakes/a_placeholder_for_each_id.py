"""IN with one placeholder for each id works for any number of ids.

It works up to the limit on parameters; the ids of the export were more, and made a statement that the
database refuses to prepare. The page that was fine for years fails on the day of the big export, and only
then. Send the ids in chunks (500 at a time is customary), or send the whole list as one value that the
database takes apart: `json_each(?)` in SQLite, `= ANY(%s)` with an array in PostgreSQL.

Fails: twelve_hundred_ids_at_once
"""


def author_pages(conn, author_ids):
    marks = ", ".join("?" * len(author_ids))
    names = dict(conn.execute(f"SELECT id, name FROM authors WHERE id IN ({marks})", author_ids))
    titles = _grouped(conn.execute(f"SELECT author_id, title FROM books WHERE author_id IN ({marks}) ORDER BY title", author_ids))
    awards = _grouped(conn.execute(f"SELECT author_id, name FROM awards WHERE author_id IN ({marks}) ORDER BY name", author_ids))
    return [(names[i], titles.get(i, []), awards.get(i, [])) for i in author_ids if i in names]
