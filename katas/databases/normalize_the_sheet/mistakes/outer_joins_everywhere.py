"""With outer joins nothing can be lost, so every join is one.

Nothing is lost, and something is invented: a product that nobody has ordered yet comes out as a row of the sheet, with NULL for the order. The
sheet has a row for each line of an order. Begin with the lines, and use an outer join only where the partner may be missing.

Fails: changes_touch_one_row
"""

def original(conn):
    return conn.execute("""
        SELECT order_id, ordered_on, customer_id, customer_name, postal_code, city,
               sku, product_name, quantity, price_cents
        FROM products
        LEFT JOIN order_lines USING (sku)
        LEFT JOIN orders USING (order_id)
        LEFT JOIN customers USING (customer_id)
        LEFT JOIN places USING (postal_code)
        ORDER BY order_id, sku
    """).fetchall()
