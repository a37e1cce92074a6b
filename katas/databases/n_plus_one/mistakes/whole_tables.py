"""Three statements without WHERE are the fewest possible, and Python can pick out the page.

The number of statements is flat, and the number of rows is not: for 3 pages you fetched 1,200 rows, every
author, book and award there is. With each new author every page gets slower, including the pages that have
nothing to do with them. The index on `author_id` exists so that the database can hand over just these rows:
say in the statement which authors you want, `WHERE author_id IN (…)`.

Fails: only_the_page_is_fetched
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
    names = dict(conn.execute("SELECT id, name FROM authors"))
    titles = _grouped(conn.execute("SELECT author_id, title FROM books ORDER BY title"))
    awards = _grouped(conn.execute("SELECT author_id, name FROM awards ORDER BY name"))
    return [(names[i], titles[i], awards[i]) for i in author_ids if i in names]


def _grouped(rows):
    groups = defaultdict(list)
    for author_id, text in rows:
        groups[author_id].append(text)
    return groups

