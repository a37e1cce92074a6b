"""Which of the three statements can use the index?

The index holds pairs `(author, year)`, sorted by author first. All books of one author are one piece of it, and within that piece the
years are in order: the first two statements go there directly, and the second needs no sort. The books of one year are
scattered over the whole index, one piece for each author, so the third reads the table. It is a telephone book: sorted by family
name and then by first name, of no use for finding everybody called Ann.

Predicted:
    SEARCH books USING INDEX by_author (author=?)
    SEARCH books USING INDEX by_author (author=? AND year>?)
    SEARCH books USING INDEX by_author (year=?)
You expect an index of two columns to serve either of them. It serves the first one, or both: the order within it begins with the first.

Predicted:
    SCAN books
    SEARCH books USING INDEX by_author (author=? AND year>?)
    SCAN books
You expect an index of two columns to need both of them. The beginning is enough.
"""
import sqlite3

conn = sqlite3.connect(":memory:")
conn.execute("CREATE TABLE books (author, year, title)")
conn.execute("CREATE INDEX by_author ON books (author, year)")

for condition in (
    "author = 'Le'",
    "author = 'Le' AND year > 1970 ORDER BY year",
    "year = 1974",
):
    text = "SELECT title FROM books WHERE " + condition
    print(conn.execute("EXPLAIN QUERY PLAN " + text).fetchone()[3])
