"""There is no query in my loop, only attributes.

`author.titles` looks like data and is a query: a property (or an ORM's lazy relation) asks the database when
it is touched, and the loop touches it for every author. From a line without any SQL in it, the statements grew
with the authors: {{the_list_takes_a_fixed_number_of_statements: statements}}. Say up front what the loop is going
to need: join what each author has at most one of, and fetch what they have many of in one more statement. In
Django these are `select_related` and `prefetch_related`; in SQLAlchemy, `joinedload` and `selectinload`.

Fails: the_list_takes_a_fixed_number_of_statements, pages_take_a_fixed_number_of_statements
"""


class Author:
    def __init__(self, conn, author_id, name, publisher_id):
        self._conn = conn
        self.id = author_id
        self.name = name
        self._publisher_id = publisher_id

    def _column(self, query, key):
        return [value for (value,) in self._conn.execute(query, (key,))]

    @property
    def publisher(self):
        if self._publisher_id is None:
            return None
        return self._column("SELECT name FROM publishers WHERE id = ?", self._publisher_id)[0]

    @property
    def titles(self):
        return self._column("SELECT title FROM books WHERE author_id = ? ORDER BY title", self.id)

    @property
    def awards(self):
        return self._column("SELECT name FROM awards WHERE author_id = ? ORDER BY name", self.id)


def authors_with_books(conn):
    rows = conn.execute("SELECT id, name, publisher_id FROM authors ORDER BY name, id").fetchall()
    return [(author.name, author.publisher, author.titles) for author in (Author(conn, *row) for row in rows)]


def author_pages(conn, author_ids):
    marks = ", ".join("?" * len(author_ids))
    rows = conn.execute(f"SELECT id, name, publisher_id FROM authors WHERE id IN ({marks})", author_ids)
    authors = {row[0]: Author(conn, *row) for row in rows.fetchall()}
    chosen = [authors[i] for i in author_ids if i in authors]
    return [(author.name, author.titles, author.awards) for author in chosen]
