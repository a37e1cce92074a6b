"""One join finds the order and its items.

It finds a row for each *pair* of an order and an item. An order without items has no pair, so `find_order(conn, 8)` gave
{{an_order_is_found_with_its_items: find_order(conn, 8)}}, as if the order did not exist. Ask for the order first and then for
its items, or use a LEFT JOIN and leave out the pair without an item.

Fails: an_order_is_found_with_its_items
"""


def find_order(conn, order_id):
    rows = conn.execute(
        "SELECT customer, sku, quantity FROM orders JOIN items ON items.order_id = orders.id "
        "WHERE orders.id = ? ORDER BY items.id",
        (order_id,),
    ).fetchall()
    if not rows:
        return None
    return {"id": order_id, "customer": rows[0][0], "items": [(sku, quantity) for _, sku, quantity in rows]}
