"""Is the order of an unknown customer refused?

SQLite parses `REFERENCES` and enforces it only where the connection has switched foreign keys on, which is off by default. The
PRAGMA has no effect inside a transaction (SQLite, "Foreign key support"), and the first INSERT had begun one: the setting
still reads 0 after the second line that says ON. Once nothing is open any more, the same line works, and the third order is
refused. What went in before stays in.

Predicted:
    0
    refused
    1
You expect the PRAGMA to take effect at once, and the second order to be refused. In a transaction it is ignored without an
error.

Predicted:
    1
    refused
    0
You expect a declared reference to be enforced. It is in PostgreSQL; in SQLite the connection has to ask.
"""
import sqlite3

conn = sqlite3.connect(":memory:")
conn.execute("CREATE TABLE customers (id INTEGER PRIMARY KEY)")
conn.execute("CREATE TABLE orders (customer REFERENCES customers (id))")
conn.execute("INSERT INTO orders VALUES (1)")
conn.execute("PRAGMA foreign_keys = ON")
print(conn.execute("PRAGMA foreign_keys").fetchone()[0])
conn.execute("INSERT INTO orders VALUES (2)")
conn.commit()
conn.execute("PRAGMA foreign_keys = ON")
try:
    conn.execute("INSERT INTO orders VALUES (3)")
except sqlite3.IntegrityError:
    print("refused")
print(conn.execute("SELECT count(*) FROM orders").fetchone()[0])
