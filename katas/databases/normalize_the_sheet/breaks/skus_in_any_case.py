"""The case of a sku does not count.

Breaks: "sorted by `order_id` and `sku`"
"""

def original(conn):
    return conn.execute("""
        SELECT order_id, ordered_on, customer_id, customer_name, postal_code, city,
               sku, product_name, quantity, price_cents
        FROM order_lines
        JOIN orders USING (order_id)
        JOIN customers USING (customer_id)
        LEFT JOIN places USING (postal_code)
        JOIN products USING (sku)
        ORDER BY order_id, sku COLLATE NOCASE
    """).fetchall()
