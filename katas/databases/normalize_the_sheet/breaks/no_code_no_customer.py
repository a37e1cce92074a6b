"""Customers without a postal code are left out.

Breaks: "at most one postal code"
"""

_MOVES = """
    INSERT INTO places SELECT DISTINCT postal_code, city FROM sheet WHERE postal_code IS NOT NULL;
    INSERT INTO customers SELECT DISTINCT customer_id, customer_name, postal_code FROM sheet WHERE postal_code IS NOT NULL;
    INSERT INTO products SELECT DISTINCT sku, product_name FROM sheet;
    INSERT INTO orders SELECT DISTINCT order_id, customer_id, ordered_on FROM sheet WHERE postal_code IS NOT NULL;
    INSERT INTO order_lines SELECT order_id, sku, quantity, price_cents FROM sheet WHERE postal_code IS NOT NULL;
    DROP TABLE sheet;
"""
