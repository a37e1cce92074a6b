"""The line of an order says what was bought, so the name of the product belongs there.

The key of a line is the order and the product, and the name depends on the product alone: it is
{{each_fact_is_kept_once: product_name depends on sku}}. That is what second normal form rules out. A product that nobody has ordered has no
place at all then. Give products a table of their own.

Breaks: "A product has one name."
Fails: each_fact_is_kept_once
"""

_TABLES = """
    CREATE TABLE places (postal_code TEXT PRIMARY KEY, city TEXT);
    CREATE TABLE customers (
        customer_id INTEGER PRIMARY KEY, customer_name TEXT, postal_code TEXT REFERENCES places (postal_code));
    CREATE TABLE orders (
        order_id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers (customer_id), ordered_on TEXT);
    CREATE TABLE order_lines (
        order_id INTEGER REFERENCES orders (order_id), sku TEXT, product_name TEXT,
        quantity INTEGER, price_cents INTEGER, PRIMARY KEY (order_id, sku));
"""
_MOVES = """
    INSERT INTO places SELECT DISTINCT postal_code, city FROM sheet WHERE postal_code IS NOT NULL;
    INSERT INTO customers SELECT DISTINCT customer_id, customer_name, postal_code FROM sheet;
    INSERT INTO orders SELECT DISTINCT order_id, customer_id, ordered_on FROM sheet;
    INSERT INTO order_lines SELECT order_id, sku, product_name, quantity, price_cents FROM sheet;
    DROP TABLE sheet;
"""


def original(conn):
    return conn.execute("""
        SELECT order_id, ordered_on, customer_id, customer_name, postal_code, city,
               sku, product_name, quantity, price_cents
        FROM order_lines
        JOIN orders USING (order_id)
        JOIN customers USING (customer_id)
        LEFT JOIN places USING (postal_code)
        ORDER BY order_id, sku
    """).fetchall()
