"""A postal code consists of digits, so it is an INTEGER.

As a number, `01067` is 1067: {{the_sheet_comes_back: postal_code of order 3, I1}}. Nobody computes with postal codes. What is compared and printed, and not added, is
a text.

Breaks: "The columns keep their names and types"
Fails: the_sheet_comes_back each_fact_is_kept_once
"""

_TABLES = """
    CREATE TABLE places (postal_code INTEGER PRIMARY KEY, city TEXT);
    CREATE TABLE customers (
        customer_id INTEGER PRIMARY KEY, customer_name TEXT, postal_code INTEGER REFERENCES places (postal_code));
    CREATE TABLE products (sku TEXT PRIMARY KEY, product_name TEXT);
    CREATE TABLE orders (
        order_id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers (customer_id), ordered_on TEXT);
    CREATE TABLE order_lines (
        order_id INTEGER REFERENCES orders (order_id), sku TEXT REFERENCES products (sku),
        quantity INTEGER, price_cents INTEGER, PRIMARY KEY (order_id, sku));
"""
