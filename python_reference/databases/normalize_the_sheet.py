"""One wide table of orders, taken apart into third normal form."""

import sqlite3
from typing import Any

_TABLES = """
    CREATE TABLE places (postal_code TEXT PRIMARY KEY, city TEXT);
    CREATE TABLE customers (
        customer_id INTEGER PRIMARY KEY, customer_name TEXT, postal_code TEXT REFERENCES places (postal_code));
    CREATE TABLE products (sku TEXT PRIMARY KEY, product_name TEXT);
    CREATE TABLE orders (
        order_id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers (customer_id), ordered_on TEXT);
    CREATE TABLE order_lines (
        order_id INTEGER REFERENCES orders (order_id), sku TEXT REFERENCES products (sku),
        quantity INTEGER, price_cents INTEGER, PRIMARY KEY (order_id, sku));
"""

# Tables come before those that refer to them.
_MOVES = """
    INSERT INTO places SELECT DISTINCT postal_code, city FROM sheet WHERE postal_code IS NOT NULL;
    INSERT INTO customers SELECT DISTINCT customer_id, customer_name, postal_code FROM sheet;
    INSERT INTO products SELECT DISTINCT sku, product_name FROM sheet;
    INSERT INTO orders SELECT DISTINCT order_id, customer_id, ordered_on FROM sheet;
    INSERT INTO order_lines SELECT order_id, sku, quantity, price_cents FROM sheet;
    DROP TABLE sheet;
"""


def normalize(conn: sqlite3.Connection) -> None:
    """Move the table `sheet` into tables in third normal form, with keys and references that are enforced."""
    conn.execute("PRAGMA foreign_keys = ON")  # has no effect inside a transaction
    conn.executescript(f"BEGIN; {_TABLES} {_MOVES} COMMIT;")


def original(conn: sqlite3.Connection) -> list[tuple[Any, ...]]:
    """The rows of the sheet, by order and product."""
    return conn.execute("""
        SELECT order_id, ordered_on, customer_id, customer_name, postal_code, city,
               sku, product_name, quantity, price_cents
        FROM order_lines
        JOIN orders USING (order_id)
        JOIN customers USING (customer_id)
        LEFT JOIN places USING (postal_code)
        JOIN products USING (sku)
        ORDER BY order_id, sku
    """).fetchall()


def split_phones(conn: sqlite3.Connection) -> None:
    """Move the lists in the cells of `contacts` into the table `phones`, a row for each number."""
    numbers = [
        (customer_id, number.strip())
        for customer_id, cell in conn.execute("SELECT customer_id, phones FROM contacts").fetchall()
        for number in (cell or "").split(",")
        if number.strip()
    ]
    with conn:
        conn.execute("CREATE TABLE phones (customer_id INTEGER, phone TEXT, PRIMARY KEY (customer_id, phone))")
        conn.executemany("INSERT OR IGNORE INTO phones VALUES (?, ?)", numbers)
        conn.execute("DROP TABLE contacts")
