"""Which statements find their rows through the index?

The index holds the texts in `created`. `date(created)` is something that has to be computed from each of them, so the first
statement looks at every row. The second says the same as a range of the column, which is one piece of the index. The third
compares with the result of a function as well, but of a constant: it is computed once, and compared with the column.

Predicted:
    SEARCH
    SEARCH
    SEARCH
You expect the database to see that a date is a range of moments. It knows nothing of that: to it, `date` is a function like any other.

Predicted:
    SCAN
    SEARCH
    SCAN
You have learned to avoid functions in a condition. What matters is the side: on the column it hides the index, on the value it does
not.
"""
import sqlite3

conn = sqlite3.connect(":memory:")
conn.execute("CREATE TABLE orders (created TEXT, cents INTEGER)")
conn.execute("CREATE INDEX by_time ON orders (created)")

for condition in (
    "date(created) = '2026-03-01'",
    "created >= '2026-03-01' AND created < '2026-03-02'",
    "created = date('2026-03-01', '+1 day')",
):
    text = "SELECT cents FROM orders WHERE " + condition
    row = conn.execute("EXPLAIN QUERY PLAN " + text).fetchone()
    print(row[3].split()[0])
