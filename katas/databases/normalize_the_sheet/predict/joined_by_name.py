"""How many rows come out of three orders?

Two customers are called Ann. A join pairs each order with *every* row that fits, and for the two orders of an Ann
there are two: 2 × 2 + 1. What was one order is two now, and the sum counts the money twice. A join gives the rows back only
if one side is joined by its key.

Predicted:
    3 60
You expect a join to look up the customer of each order. It does if the column is a key; a name is none.

Predicted:
    6 120
You expect every order to be paired with every customer, or each one to be doubled. Only the rows that fit are paired: the
order of Bo has one partner.
"""
import sqlite3

conn = sqlite3.connect(":memory:")
conn.executescript("""
    CREATE TABLE customers (name TEXT, city TEXT);
    CREATE TABLE orders (name TEXT, euros INTEGER);
    INSERT INTO customers VALUES
        ('Ann', 'Oslo'), ('Ann', 'Bern'), ('Bo', 'Oslo');
    INSERT INTO orders VALUES ('Ann', 10), ('Ann', 20), ('Bo', 30);
""")
print(*conn.execute("""
    SELECT count(*), sum(euros) FROM orders JOIN customers USING (name)
""").fetchone())
