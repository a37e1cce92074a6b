"""Which authors does each of the two left joins list?

A `LEFT JOIN` keeps each row of the left table: where no row of the right one fits, it fills the columns with
`NULL`. The `ON` says **what fits**; the `WHERE` is applied to the joined rows afterwards and decides **what
stays**. In the first statement, Dahl has no book after 2000, and stays with `None`. In the second, Dahl was joined
with the old book, and Ruiz with two; then `WHERE` throws out every row whose year is not after 2000, the row of
Moreau as well, since `NULL > 2000` is not true but *unknown*.

So a condition on the right table in the `WHERE` makes an inner join of a left one. The one that is meant to be
there is `WHERE … IS NULL`, which asks for those *without* a partner (an anti-join).

Predicted:
    [('Dahl', None), ('Moreau', None), ('Ruiz', 'Salt')]
    [('Dahl', None), ('Moreau', None), ('Ruiz', 'Salt')]
You take `ON` and `WHERE` for two places to write the same condition. For an inner join they are. For an outer join
the `NULL` rows are added between the two, and the `WHERE` removes them again.

Predicted:
    [('Dahl', None), ('Moreau', None), ('Ruiz', 'Salt')]
    [('Moreau', None), ('Ruiz', 'Salt')]
You see that the `WHERE` removes Dahl, whose one book is too old, and expect Moreau's row without a book to pass. A
comparison with `NULL` is unknown, and `WHERE` keeps only what is true.

Predicted:
    [('Ruiz', 'Salt')]
    [('Ruiz', 'Salt')]
You expect a condition in `ON` to filter the authors, too. It only decides which books fit. An author whom none
fits is what the `LEFT` is for.
"""
import sqlite3

db = sqlite3.connect(":memory:")
db.executescript("""
    CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT);
    CREATE TABLE books (author_id INTEGER, title TEXT, year INTEGER);
    INSERT INTO authors VALUES (1, 'Dahl'), (2, 'Moreau'), (3, 'Ruiz');
    INSERT INTO books VALUES (1, 'Fog', 1990), (3, 'Salt', 2015),
                             (3, 'Ash', 1999);
""")

join = """SELECT name, title FROM authors
          LEFT JOIN books ON author_id = id {} year > 2000 ORDER BY name"""
print(db.execute(join.format("AND")).fetchall())
print(db.execute(join.format("WHERE")).fetchall())
db.close()
