"""What is left after the `with` of a connection?

`with sqlite3.connect(...)` manages a *transaction*, not the connection: at the end of the block it commits, or rolls back if
the block raised (`sqlite3` docs, "How to use the connection context manager"). The connection stays open, so the SELECT
works. The block that raised has undone its INSERT, and not the one before it, which had been committed.

Predicted:
    [('tea',)]
    closed
You know `with open(...)`, which closes the file. A connection has another `__exit__`: use `contextlib.closing` to close it.

Predicted:
    [('tea',), ('ink',)]
    open
You see that it stays open, and expect the INSERT of the failed block to stay as well. The block raised, so it was rolled
back.

Predicted:
    []
    open
You expect the rollback to undo everything on this connection. It undoes what happened since the last commit.
"""
import sqlite3

with sqlite3.connect(":memory:") as conn:
    conn.execute("CREATE TABLE orders (sku)")
    conn.execute("INSERT INTO orders VALUES ('tea')")

try:
    with conn:
        conn.execute("INSERT INTO orders VALUES ('ink')")
        raise ValueError("out of ink")
except ValueError:
    pass

try:
    print(conn.execute("SELECT sku FROM orders").fetchall())
    print("open")
except sqlite3.ProgrammingError:
    print("closed")
