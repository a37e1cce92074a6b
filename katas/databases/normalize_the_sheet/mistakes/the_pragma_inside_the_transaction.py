"""The PRAGMA can be sent at any time.

You sent it, and it did nothing: inside a transaction, `PRAGMA foreign_keys` has no effect, and no error says so. The transaction had been
begun before it. Send it first, before anything is written.

Breaks: "From then on, `conn` refuses a row that refers to nothing; NULL is still allowed."
Fails: what_refers_to_nothing_is_refused
"""

def normalize(conn):
    conn.executescript(f"BEGIN; {_TABLES} {_MOVES} PRAGMA foreign_keys = ON; COMMIT;")
