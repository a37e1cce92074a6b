"""The index needs the columns of the WHERE, and these are two.

It finds the open orders of the customer, in no order of time: all of them are read and sorted, to keep ten. With `created` as the third column,
they are in order already, and `LIMIT 10` stops after ten.

Fails: the_latest_do_not_cost_all_orders
"""

INDEXES = [
    "CREATE INDEX orders_created ON orders (created)",
    "CREATE INDEX orders_of_customer ON orders (customer_id, status)",
    "CREATE INDEX customers_email ON customers (lower(email))",
]
