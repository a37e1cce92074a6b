"""The columns of a composite index may stand in any order.

It is sorted by its first column. With `created` in front, the entries of one customer are spread over all of it:
{{the_latest_do_not_cost_all_orders: steps of latest_open, with 200 and 1,500 orders of other customers}} steps. First the columns that are compared with `=`,
then the one that is a range or an order.

Fails: the_latest_do_not_cost_all_orders
"""

INDEXES = [
    "CREATE INDEX orders_created ON orders (created, customer_id, status)",
    "CREATE INDEX customers_email ON customers (lower(email))",
]
