"""Spaces stay.

Breaks: "separated by commas, perhaps with spaces around"

Fails: a_cell_holds_one_value
"""

def split_phones(conn):
    rows = conn.execute("SELECT customer_id, phones FROM contacts").fetchall()
    numbers = [(key, number) for key, cell in rows for number in (cell or "").split(",") if number.strip()]
    with conn:
        conn.execute("CREATE TABLE phones (customer_id INTEGER, phone TEXT, PRIMARY KEY (customer_id, phone))")
        conn.executemany("INSERT OR IGNORE INTO phones VALUES (?, ?)", numbers)
        conn.execute("DROP TABLE contacts")
