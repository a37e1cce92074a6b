"""Whether the ten are taken by LIMIT or by a slice makes no difference.

The slice comes after everything has been read: {{the_latest_do_not_cost_all_orders: steps of latest_open, with 200 and 1,500 other orders of the same customer}}
steps. `LIMIT 10` lets the database stop after the tenth entry of the index.

Fails: the_latest_do_not_cost_all_orders
"""

def latest_open(conn, customer_id):
    return conn.execute(
        "SELECT id, created FROM orders WHERE customer_id = ? AND status = 'open' ORDER BY created DESC, id DESC", (customer_id,)
    ).fetchall()[:10]
