"""With LEFT JOIN nobody gets lost, and each row has a title to append.

Nobody got lost, right. But an author without books comes back as *one* row whose title is `NULL`, the join's
way of saying that there was no partner; appended like the others, it makes `[None]`: a shelf with one book
that has no name. Skip the title when it is `None` (better: when the book's id is, which is never `NULL` in
a real row), or fetch the books in a statement of their own.

Fails: every_author_is_listed
"""

import json
from collections import defaultdict


def authors_with_books(conn):
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

