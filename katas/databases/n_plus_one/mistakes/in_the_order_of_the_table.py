"""`WHERE id IN (…)` gives the rows in the order of the list.

It gives them in an order of its own, most often that of the table or of an index: `IN` asks whether an id is in a set,
and a set has no order. Keep what was fetched in a dict by id, and go through the ids that were asked for.

Fails: pages_show_what_was_asked_for
"""


def author_pages(conn, author_ids):
    wanted = (json.dumps(author_ids),)
    chosen = "(SELECT value FROM json_each(?))"
    names = conn.execute(f"SELECT id, name FROM authors WHERE id IN {chosen}", wanted).fetchall()
    titles = _grouped(conn.execute(f"SELECT author_id, title FROM books WHERE author_id IN {chosen} ORDER BY title", wanted))
    awards = _grouped(conn.execute(f"SELECT author_id, name FROM awards WHERE author_id IN {chosen} ORDER BY name", wanted))
    return [(name, titles.get(author_id, []), awards.get(author_id, [])) for author_id, name in names]
