"""One wide table of orders, taken apart into third normal form."""


def normalize(conn):
    """Move the table `sheet` into tables in third normal form, with keys and references that are enforced."""
    # TODO: one table for each kind of thing


def original(conn):
    """The rows of the sheet, by order and product."""
    # TODO: a join of your tables, once the sheet is gone
    return conn.execute("SELECT * FROM sheet ORDER BY order_id, sku").fetchall()


def split_phones(conn):
    """Move the lists in the cells of `contacts` into the table `phones`, a row for each number."""
    # TODO: the extra mile
