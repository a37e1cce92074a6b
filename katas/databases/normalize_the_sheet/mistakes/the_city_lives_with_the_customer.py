"""A customer lives in a city, so the city is a column of the customer.

The city depends on the postal code, and only through it on the customer: it is
{{each_fact_is_kept_once: city depends on postal_code}}. When a code moves to another city, or was misspelt, all its customers have to be
changed, and one will be forgotten. A table whose key is the postal code keeps each city once: third normal form.

Breaks: "A postal code belongs to one city; a city may have several."
Fails: each_fact_is_kept_once
"""

_TABLES = """
    CREATE TABLE customers (
        customer_id INTEGER PRIMARY KEY, customer_name TEXT, postal_code TEXT, city TEXT);
    CREATE TABLE products (sku TEXT PRIMARY KEY, product_name TEXT);
    CREATE TABLE orders (
        order_id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers (customer_id), ordered_on TEXT);
    CREATE TABLE order_lines (
        order_id INTEGER REFERENCES orders (order_id), sku TEXT REFERENCES products (sku),
        quantity INTEGER, price_cents INTEGER, PRIMARY KEY (order_id, sku));
"""
_MOVES = """
    INSERT INTO customers SELECT DISTINCT customer_id, customer_name, postal_code, city FROM sheet;
    INSERT INTO products SELECT DISTINCT sku, product_name FROM sheet;
    INSERT INTO orders SELECT DISTINCT order_id, customer_id, ordered_on FROM sheet;
    INSERT INTO order_lines SELECT order_id, sku, quantity, price_cents FROM sheet;
    DROP TABLE sheet;
"""


def original(conn):
    return conn.execute("""
        SELECT order_id, ordered_on, customer_id, customer_name, postal_code, city,
               sku, product_name, quantity, price_cents
        FROM order_lines
        JOIN orders USING (order_id)
        JOIN customers USING (customer_id)
        JOIN products USING (sku)
        ORDER BY order_id, sku
    """).fetchall()
