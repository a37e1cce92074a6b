"""`SELECT DISTINCT postal_code, city` finds the postal codes.

It finds NULL as well, and there is a row now that says which city lies at no postal code. SQLite lets NULL into a key of type TEXT, for historical
reasons; other databases would have refused it. Leave it out: `WHERE postal_code IS NOT NULL`.

Breaks: "No key is NULL."
Fails: each_fact_is_kept_once
"""

_MOVES = """
    INSERT INTO places SELECT DISTINCT postal_code, city FROM sheet;
    INSERT INTO customers SELECT DISTINCT customer_id, customer_name, postal_code FROM sheet;
    INSERT INTO products SELECT DISTINCT sku, product_name FROM sheet;
    INSERT INTO orders SELECT DISTINCT order_id, customer_id, ordered_on FROM sheet;
    INSERT INTO order_lines SELECT order_id, sku, quantity, price_cents FROM sheet;
    DROP TABLE sheet;
"""
