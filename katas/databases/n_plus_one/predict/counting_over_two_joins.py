"""How many books and awards does one join over both tables count?

Books and awards both hang on the author and know nothing of each other, so the join forms **every pair**: Ruiz has
two books and three awards, which makes six rows. `COUNT(books.id)` counts the rows in which that column is not
`NULL`: all six, and the same holds for the awards. Had there been one book, the number of awards would have been
right by chance, as it often is in test data.

Dahl's only row has a book and, from the `LEFT JOIN`, `NULL` for the award, which `COUNT` of a column leaves out
(`COUNT(*)` would not). Count before you join, each table in a subquery of its own. `COUNT(DISTINCT books.id)`
mends the numbers, but the pairs are formed all the same; and nothing so simple mends a `SUM`.

Predicted:
    ('Dahl', 1, 0)
    ('Ruiz', 2, 3)
You expect each `COUNT` to look at its own table. The grouping and counting come after the join, and by then there
are only joined rows: six for Ruiz, each with a book and an award.

Predicted:
    ('Dahl', 1, 0)
    ('Ruiz', 5, 5)
You expect the join to put the rows of the two tables below each other. That would be a `UNION ALL`. A join
combines: each of the two books with each of the three awards.

Predicted:
    ('Dahl', 1, 1)
    ('Ruiz', 6, 6)
You see the six pairs, and expect the row that the `LEFT JOIN` made for Dahl to count for both. It is one row, but
its award is `NULL`. `COUNT` of an expression counts only what is not `NULL`.
"""
import sqlite3

db = sqlite3.connect(":memory:")
db.executescript("""
    CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT);
    CREATE TABLE books (id INTEGER PRIMARY KEY, author_id INTEGER);
    CREATE TABLE awards (id INTEGER PRIMARY KEY, author_id INTEGER);
    INSERT INTO authors VALUES (1, 'Dahl'), (2, 'Ruiz');
    INSERT INTO books (author_id) VALUES (1), (2), (2);
    INSERT INTO awards (author_id) VALUES (2), (2), (2);
""")
for row in db.execute("""
    SELECT name, COUNT(books.id), COUNT(awards.id) FROM authors
    LEFT JOIN books ON books.author_id = authors.id
    LEFT JOIN awards ON awards.author_id = authors.id
    GROUP BY authors.id ORDER BY name"""):
    print(row)
db.close()
