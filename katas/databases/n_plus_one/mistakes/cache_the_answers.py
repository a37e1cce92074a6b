"""With a cache in front of the queries, the database is hardly asked at all.

The first view still sent a statement for each author, and after a deployment every view is a first one. From
the second on it was cheap and wrong: the book that was added in the meantime did not show. A cache does not
change how the question is asked, it adds the question of when to forget. First ask for the whole set at
once; two statements seldom need a cache.

Fails: the_next_view_is_fresh, the_list_takes_a_fixed_number_of_statements, pages_take_a_fixed_number_of_statements
"""

from functools import cache


@cache
def _author(conn, author_id):
    return conn.execute("SELECT name, publisher_id FROM authors WHERE id = ?", (author_id,)).fetchone()


@cache
def _publisher(conn, publisher_id):
    found = conn.execute("SELECT name FROM publishers WHERE id = ?", (publisher_id,)).fetchone()
    return found and found[0]


@cache
def _titles(conn, author_id):
    return [title for (title,) in conn.execute("SELECT title FROM books WHERE author_id = ? ORDER BY title", (author_id,))]


@cache
def _awards(conn, author_id):
    return [name for (name,) in conn.execute("SELECT name FROM awards WHERE author_id = ? ORDER BY name", (author_id,))]


def authors_with_books(conn):
    ids = [author_id for (author_id,) in conn.execute("SELECT id FROM authors ORDER BY name, id").fetchall()]
    return [(_author(conn, i)[0], _publisher(conn, _author(conn, i)[1]), _titles(conn, i)) for i in ids]


def author_pages(conn, author_ids):
    known = [i for i in author_ids if _author(conn, i)]
    return [(_author(conn, i)[0], _titles(conn, i), _awards(conn, i)) for i in known]
