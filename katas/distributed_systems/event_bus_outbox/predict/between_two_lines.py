"""Which of the two notes is there after the process died between them?

`with conn:` commits where its block ends. The first two blocks are two transactions, and the death between them leaves one of
the two rows. The third block is one transaction: nothing of it was committed when it was interrupted. An outbox is
a table for this reason: what is in the same database can be stored in the same transaction.

Predicted:
    apart: 1 order, 1 event
    together: 1 order, 1 event
You expect that what was begun is brought to an end. Nobody does that after a death.

Predicted:
    apart: 0 order, 0 event
    together: 0 order, 0 event
You expect that a death undoes everything. What was committed stays.

Predicted:
    apart: 1 order, 0 event
    together: 1 order, 0 event
You expect statements to be stored one by one. Within a transaction none is, until it is committed.
"""
import sqlite3

def left_by(*blocks):
    conn = sqlite3.connect(":memory:")
    conn.execute("CREATE TABLE notes (text)")
    try:
        for block in blocks:
            with conn:
                for note in block:
                    if note == "death":
                        raise KeyboardInterrupt
                    conn.execute("INSERT INTO notes VALUES (?)", (note,))
    except KeyboardInterrupt:
        pass
    notes = [row[0] for row in conn.execute("SELECT text FROM notes")]
    return f"{notes.count('order')} order, {notes.count('event')} event"

print("apart:", left_by(["order"], ["death", "event"]))
print("together:", left_by(["order", "death", "event"]))
