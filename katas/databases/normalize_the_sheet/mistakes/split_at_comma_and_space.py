"""The numbers are separated by a comma and a space.

They are in most cells. In the others nothing was typed behind the comma, or something before it, and two numbers
became one. A list in a cell has no grammar that anybody enforces. Split at the comma alone and strip what is left.

Fails: a_cell_holds_one_value
"""


def split_phones(conn):
    rows = conn.execute("SELECT customer_id, phones FROM contacts").fetchall()
    numbers = [(customer_id, number) for customer_id, cell in rows if cell for number in cell.split(", ")]
    with conn:
        conn.execute("CREATE TABLE phones (customer_id INTEGER, phone TEXT, PRIMARY KEY (customer_id, phone))")
        conn.executemany("INSERT OR IGNORE INTO phones VALUES (?, ?)", numbers)
        conn.execute("DROP TABLE contacts")
