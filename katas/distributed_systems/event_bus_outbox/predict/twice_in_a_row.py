"""What does the row count say when a key is there already?

`ON CONFLICT DO NOTHING` is no error, and changes no row: the row count is 0. So one statement asks whether an event is new, and
notes it. Without the clause, the second one raises IntegrityError.

Predicted:
    1 1
    1
You expect the row count to tell of the statement, which went well. It tells of the rows that it changed.

Predicted:
    1 0
    2
You expect that "do nothing" is about the error. It is about the row, too: nothing is added.
"""
import sqlite3

conn = sqlite3.connect(":memory:")
conn.execute("CREATE TABLE handled (id TEXT PRIMARY KEY)")

def note(event):
    text = "INSERT INTO handled VALUES (?) ON CONFLICT DO NOTHING"
    return conn.execute(text, (event,)).rowcount

print(note("e-1"), note("e-1"))
print(conn.execute("SELECT count(*) FROM handled").fetchone()[0])
