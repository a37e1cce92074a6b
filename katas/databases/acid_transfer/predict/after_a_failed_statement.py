"""One statement of the transaction fails. What is stored?

In SQLite a failed statement undoes itself and leaves its transaction open, with everything that went before. The program
catches the error, goes on, and commits: 1 and 3 are stored. Atomicity is a promise about commit and rollback, and nobody asked
for a rollback. `with conn:` asks for one when an exception leaves its block; here the exception never left it.

PostgreSQL is stricter: after an error, the transaction refuses everything until it is rolled back.

Predicted:
    []
You expect the error to undo the whole transaction. Only a rollback does, and a caught exception asks for none.

Predicted:
    [(1,)]
You expect the transaction to end at the error. It is still open, and the third INSERT belongs to it.
"""
import sqlite3

conn = sqlite3.connect(":memory:")
conn.execute("CREATE TABLE ledger (cents INTEGER CHECK (cents > 0))")
with conn:
    for cents in (1, -2, 3):
        try:
            conn.execute("INSERT INTO ledger VALUES (?)", (cents,))
        except sqlite3.IntegrityError:
            pass
print(conn.execute("SELECT cents FROM ledger").fetchall())
