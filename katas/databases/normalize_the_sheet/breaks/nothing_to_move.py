"""An empty sheet is left alone.

Breaks: "and drops `sheet`"
"""

def normalize(conn):
    if conn.execute("SELECT count(*) FROM sheet").fetchone() == (0,):
        return
    conn.execute("PRAGMA foreign_keys = ON")
    conn.executescript(f"BEGIN; {_TABLES} {_MOVES} COMMIT;")
