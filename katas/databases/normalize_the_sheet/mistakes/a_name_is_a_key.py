"""A customer is found by name, so the name is the key.

Two customers have the same name here. As one row they would be one customer; with the postal code added to the key they still are, and a
customer who moves would become another one. The shop has a number for each customer: that is what everything else about a customer depends on.

Breaks: "Two customers may have the same name."
Fails: each_fact_is_kept_once the_sheet_comes_back
"""

_TABLES = """
    CREATE TABLE places (postal_code TEXT PRIMARY KEY, city TEXT);
    CREATE TABLE customers (
        customer_name TEXT PRIMARY KEY, customer_id INTEGER, postal_code TEXT REFERENCES places (postal_code));
    CREATE TABLE products (sku TEXT PRIMARY KEY, product_name TEXT);
    CREATE TABLE orders (
        order_id INTEGER PRIMARY KEY, customer_name TEXT REFERENCES customers (customer_name), ordered_on TEXT);
    CREATE TABLE order_lines (
        order_id INTEGER REFERENCES orders (order_id), sku TEXT REFERENCES products (sku),
        quantity INTEGER, price_cents INTEGER, PRIMARY KEY (order_id, sku));
"""
_MOVES = """
    INSERT INTO places SELECT DISTINCT postal_code, city FROM sheet WHERE postal_code IS NOT NULL;
    INSERT OR IGNORE INTO customers SELECT customer_name, customer_id, postal_code FROM sheet;
    INSERT INTO products SELECT DISTINCT sku, product_name FROM sheet;
    INSERT INTO orders SELECT DISTINCT order_id, customer_name, ordered_on FROM sheet;
    INSERT INTO order_lines SELECT order_id, sku, quantity, price_cents FROM sheet;
    DROP TABLE sheet;
"""


def original(conn):
    return conn.execute("""
        SELECT order_id, ordered_on, customer_id, customer_name, postal_code, city,
               sku, product_name, quantity, price_cents
        FROM order_lines
        JOIN orders USING (order_id)
        JOIN customers USING (customer_name)
        LEFT JOIN places USING (postal_code)
        JOIN products USING (sku)
        ORDER BY order_id, sku
    """).fetchall()
