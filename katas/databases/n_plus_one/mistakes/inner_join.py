"""JOIN brings authors and books together, so one JOIN is the whole answer.

An inner join keeps only the pairs it can form. An author without a book forms none, and is gone from the
list, as is everybody without a publisher: no error, only fewer rows. Where one side may be missing, use
`LEFT JOIN` from the side that has to stay; the other's columns are then `NULL`, which is no title: leave it
out of the list instead of listing `None`.

Fails: every_author_is_listed
"""

import json
from collections import defaultdict


def authors_with_books(conn):
    rows = conn.execute(
        """
        SELECT authors.id, authors.name, publishers.name, books.title
        FROM authors
        JOIN publishers ON publishers.id = authors.publisher_id
        JOIN books ON books.author_id = authors.id
        ORDER BY authors.name, authors.id, books.title
        """
    )
    entries = {}
    for author_id, name, publisher, title in rows:
        entries.setdefault(author_id, (name, publisher, []))[2].append(title)
    return list(entries.values())


def author_pages(conn, author_ids):
    wanted = (json.dumps(author_ids),)
    chosen = "(SELECT value FROM json_each(?))"
    names = dict(conn.execute(f"SELECT id, name FROM authors WHERE id IN {chosen}", wanted))
    titles = _grouped(conn.execute(f"SELECT author_id, title FROM books WHERE author_id IN {chosen} ORDER BY title", wanted))
    awards = _grouped(conn.execute(f"SELECT author_id, name FROM awards WHERE author_id IN {chosen} ORDER BY name", wanted))
    return [(names[i], titles[i], awards[i]) for i in author_ids if i in names]


def _grouped(rows):
    groups = defaultdict(list)
    for author_id, text in rows:
        groups[author_id].append(text)
    return groups

