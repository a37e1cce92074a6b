"""A join brings the tables together again.

An inner join keeps the rows that have a partner. A customer without a postal code has none in the table of postal codes, and all
orders of such customers disappear: {{the_sheet_comes_back: rows of the sheet, and of original(conn)}} rows. `LEFT JOIN` keeps
the row and gives NULL for the city.

Breaks: "Without a postal code, both are NULL."
Fails: the_sheet_comes_back changes_touch_one_row
"""

def original(conn):
    return conn.execute("""
        SELECT order_id, ordered_on, customer_id, customer_name, postal_code, city,
               sku, product_name, quantity, price_cents
        FROM order_lines
        JOIN orders USING (order_id)
        JOIN customers USING (customer_id)
        JOIN places USING (postal_code)
        JOIN products USING (sku)
        ORDER BY order_id, sku
    """).fetchall()
