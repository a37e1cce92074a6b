"""The rows are remembered.

Breaks: "from your tables"
"""

_rows = []


def normalize(conn):
    _rows[:] = conn.execute("SELECT * FROM sheet ORDER BY order_id, sku").fetchall()
    conn.execute("PRAGMA foreign_keys = ON")
    conn.commit()
    conn.executescript(f"BEGIN; {_TABLES} {_MOVES} COMMIT;")


def original(conn):
    return list(_rows)
