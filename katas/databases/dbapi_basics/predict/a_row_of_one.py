"""What does `fetchone` give, for one column and for no row?

A row is a tuple, however many columns it has: `count(*)` comes as `(0,)`. A tuple with something in it is true, so
`if not row` cannot find a zero. Where there is no row, `fetchone` gives None; and an aggregate such as `max` always
gives a row, which holds NULL, that is None, when there was nothing to look at.

Predicted:
    0 False
    None
    None
You expect the single value itself. It is wrapped in a row: take it out with `[0]`, or `(count,) = ...`.

Predicted:
    (0,) True
    None
    None
You know that a row is a tuple, and expect `max` over no rows to give no row. An aggregate without GROUP BY gives exactly
one row.
"""
import sqlite3

conn = sqlite3.connect(":memory:")
conn.execute("CREATE TABLE orders (id)")
row = conn.execute("SELECT count(*) FROM orders").fetchone()
print(row, bool(row))
print(conn.execute("SELECT id FROM orders").fetchone())
print(conn.execute("SELECT max(id) FROM orders").fetchone())
