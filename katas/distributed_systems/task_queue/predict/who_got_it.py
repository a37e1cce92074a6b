"""Two workers look, and then both take. Who has the task?

Both looked before either had taken it, and the second UPDATE overwrites the first: both believe that they have it. With the condition in
the UPDATE itself, the second one changes no row, and its row count says so.

Predicted:
    look, then take: ['a']
    take in one step: ['a']
You expect the second worker to see what the first one did. Its look was earlier.

Predicted:
    look, then take: ['a', 'b']
    take in one step: ['a', 'b']
You expect the database to let both through each time. The condition is looked at when the row is written, under its lock.
"""
import sqlite3

conn = sqlite3.connect(":memory:")
conn.execute("CREATE TABLE task (owner TEXT)")
conn.execute("INSERT INTO task VALUES (NULL)")

def look():
    return conn.execute("SELECT owner FROM task").fetchone()[0] is None

def take(worker, condition):
    text = f"UPDATE task SET owner = ? {condition}"
    return conn.execute(text, (worker,)).rowcount == 1

seen = {worker: look() for worker in "ab"}
print("look, then take:", [w for w in "ab" if seen[w] and take(w, "")])
conn.execute("UPDATE task SET owner = NULL")
free = "WHERE owner IS NULL"
print("take in one step:", [w for w in "ab" if take(w, free)])
