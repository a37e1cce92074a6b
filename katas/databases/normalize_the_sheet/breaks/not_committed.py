"""Nothing is committed.

Breaks: "Everything is committed."
"""

def normalize(conn):
    conn.execute("PRAGMA foreign_keys = ON")
    conn.execute("BEGIN")
    for statement in f"{_TABLES} {_MOVES}".split(";"):
        conn.execute(statement)
