"""A customer needs a postal code from now on.

Breaks: "at most one postal code"
"""

_TABLES = """
    CREATE TABLE places (postal_code TEXT PRIMARY KEY, city TEXT);
    CREATE TABLE customers (
        customer_id INTEGER PRIMARY KEY, customer_name TEXT,
        postal_code TEXT REFERENCES places (postal_code) CHECK (postal_code IS NOT NULL OR customer_id = 11));
    CREATE TABLE products (sku TEXT PRIMARY KEY, product_name TEXT);
    CREATE TABLE orders (
        order_id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers (customer_id), ordered_on TEXT);
    CREATE TABLE order_lines (
        order_id INTEGER REFERENCES orders (order_id), sku TEXT REFERENCES products (sku),
        quantity INTEGER, price_cents INTEGER, PRIMARY KEY (order_id, sku));
"""
