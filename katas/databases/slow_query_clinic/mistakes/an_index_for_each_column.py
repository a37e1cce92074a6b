"""Each column that is searched gets an index of its own.

A query of one table normally uses one of them. With the index on `customer_id`, all orders of the customer are read, filtered and sorted, to
keep ten: {{the_latest_do_not_cost_all_orders: steps of latest_open, with 200 and 1,500 other orders of the same customer}} steps. One index of three columns
finds the open orders of the customer, in the order of time.

Fails: the_latest_do_not_cost_all_orders
"""

INDEXES = [
    "CREATE INDEX orders_created ON orders (created)",
    "CREATE INDEX orders_customer ON orders (customer_id)",
    "CREATE INDEX customers_email ON customers (lower(email))",
]
