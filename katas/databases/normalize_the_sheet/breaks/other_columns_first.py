"""The columns come in another order.

Breaks: "in the order of the sheet's columns"
"""

def original(conn):
    return conn.execute("""
        SELECT order_id, sku, quantity, price_cents, ordered_on, customer_id, customer_name, postal_code, city, product_name
        FROM order_lines
        JOIN orders USING (order_id)
        JOIN customers USING (customer_id)
        LEFT JOIN places USING (postal_code)
        JOIN products USING (sku)
        ORDER BY order_id, sku
    """).fetchall()
