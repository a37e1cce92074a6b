"""A price is a fact about a product.

It would be, if a product had one price. The shop agrees it for each order anew, and with one row per product all but one of
the prices are lost: {{the_sheet_comes_back: price_cents of order 7, 007}}. Past invoices must not change with today's price list. The price
depends on the order and the product together, as the quantity does.

Breaks: "Its price is agreed anew for each order."
Fails: the_sheet_comes_back each_fact_is_kept_once
"""

_TABLES = """
    CREATE TABLE places (postal_code TEXT PRIMARY KEY, city TEXT);
    CREATE TABLE customers (
        customer_id INTEGER PRIMARY KEY, customer_name TEXT, postal_code TEXT REFERENCES places (postal_code));
    CREATE TABLE products (sku TEXT PRIMARY KEY, product_name TEXT, price_cents INTEGER);
    CREATE TABLE orders (
        order_id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers (customer_id), ordered_on TEXT);
    CREATE TABLE order_lines (
        order_id INTEGER REFERENCES orders (order_id), sku TEXT REFERENCES products (sku),
        quantity INTEGER, PRIMARY KEY (order_id, sku));
"""
_MOVES = """
    INSERT INTO places SELECT DISTINCT postal_code, city FROM sheet WHERE postal_code IS NOT NULL;
    INSERT INTO customers SELECT DISTINCT customer_id, customer_name, postal_code FROM sheet;
    INSERT OR REPLACE INTO products SELECT sku, product_name, price_cents FROM sheet;
    INSERT INTO orders SELECT DISTINCT order_id, customer_id, ordered_on FROM sheet;
    INSERT INTO order_lines SELECT order_id, sku, quantity FROM sheet;
    DROP TABLE sheet;
"""
