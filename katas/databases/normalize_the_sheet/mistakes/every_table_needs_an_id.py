"""Every table begins with `id INTEGER PRIMARY KEY`.

A number of its own is one way to name a row. The postal code names the place as well, and here it was to be the key: with the number, two rows may have the same
code, unless somebody also says UNIQUE. What a row is, its key says best.

Breaks: "there are no other columns"
Fails: each_fact_is_kept_once
"""

_TABLES = """
    CREATE TABLE places (id INTEGER PRIMARY KEY, postal_code TEXT UNIQUE, city TEXT);
    CREATE TABLE customers (
        customer_id INTEGER PRIMARY KEY, customer_name TEXT, postal_code TEXT REFERENCES places (postal_code));
    CREATE TABLE products (sku TEXT PRIMARY KEY, product_name TEXT);
    CREATE TABLE orders (
        order_id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers (customer_id), ordered_on TEXT);
    CREATE TABLE order_lines (
        order_id INTEGER REFERENCES orders (order_id), sku TEXT REFERENCES products (sku),
        quantity INTEGER, price_cents INTEGER, PRIMARY KEY (order_id, sku));
"""
_MOVES = """
    INSERT INTO places (postal_code, city) SELECT DISTINCT postal_code, city FROM sheet WHERE postal_code IS NOT NULL;
    INSERT INTO customers SELECT DISTINCT customer_id, customer_name, postal_code FROM sheet;
    INSERT INTO products SELECT DISTINCT sku, product_name FROM sheet;
    INSERT INTO orders SELECT DISTINCT order_id, customer_id, ordered_on FROM sheet;
    INSERT INTO order_lines SELECT order_id, sku, quantity, price_cents FROM sheet;
    DROP TABLE sheet;
"""
