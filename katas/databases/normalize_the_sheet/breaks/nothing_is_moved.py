"""The sheet is renamed.

Breaks: "which moves the data into tables of your own, in third normal form"
"""

def normalize(conn):
    conn.executescript("ALTER TABLE sheet RENAME TO rows; PRAGMA foreign_keys = ON;")


def original(conn):
    return conn.execute("SELECT * FROM rows ORDER BY order_id, sku").fetchall()
