"""The name is kept twice.

Breaks: "in third normal form"
"""

_TABLES = """
    CREATE TABLE places (postal_code TEXT PRIMARY KEY, city TEXT);
    CREATE TABLE customers (
        customer_id INTEGER PRIMARY KEY, customer_name TEXT, postal_code TEXT REFERENCES places (postal_code));
    CREATE TABLE products (sku TEXT PRIMARY KEY, product_name TEXT);
    CREATE TABLE labels (sku TEXT PRIMARY KEY REFERENCES products (sku), product_name TEXT);
    CREATE TABLE orders (
        order_id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers (customer_id), ordered_on TEXT);
    CREATE TABLE order_lines (
        order_id INTEGER REFERENCES orders (order_id), sku TEXT REFERENCES products (sku),
        quantity INTEGER, price_cents INTEGER, PRIMARY KEY (order_id, sku));
"""
_MOVES = """
    INSERT INTO places SELECT DISTINCT postal_code, city FROM sheet WHERE postal_code IS NOT NULL;
    INSERT INTO customers SELECT DISTINCT customer_id, customer_name, postal_code FROM sheet;
    INSERT INTO products SELECT DISTINCT sku, product_name FROM sheet;
    INSERT INTO labels SELECT sku, product_name FROM products;
    INSERT INTO orders SELECT DISTINCT order_id, customer_id, ordered_on FROM sheet;
    INSERT INTO order_lines SELECT order_id, sku, quantity, price_cents FROM sheet;
    DROP TABLE sheet;
"""
