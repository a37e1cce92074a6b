"""Three queries that were fast when the shop was small."""

INDEXES = []  # TODO: at most three CREATE INDEX statements


def orders_on(conn, day):
    """Orders of one day, from the first to the last."""
    return conn.execute(
        "SELECT id, cents FROM orders WHERE date(created) = ? ORDER BY created, id", (day,)
    ).fetchall()


def latest_open(conn, customer_id):
    """The ten latest open orders of a customer, the latest first."""
    rows = conn.execute(
        "SELECT id, created FROM orders WHERE customer_id = ? AND status = 'open' ORDER BY created DESC, id DESC",
        (customer_id,),
    ).fetchall()
    return rows[:10]


def find_customer(conn, email):
    """Customers with this address, whatever the case of its letters."""
    return conn.execute(
        "SELECT id, name FROM customers WHERE lower(email) = lower(?) ORDER BY id", (email,)
    ).fetchall()


def diagnose(conn, text, values=()):
    """What the plan of a statement has that makes it slow on a large table."""
    # TODO: the extra mile
