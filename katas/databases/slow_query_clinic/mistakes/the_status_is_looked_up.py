"""The index needs the customer and the order; the status is one more condition.

For each entry of the customer, newest first, the row is read to see whether it is open, until ten were found. If the newest orders are
all paid, that is a long way. With the status between customer and time, the open ones are one piece of the index.

Breaks: "its work does not grow with the number of orders, not even with the customer's own, whatever their status."
Fails: the_latest_do_not_cost_all_orders
"""

INDEXES = [
    "CREATE INDEX orders_created ON orders (created)",
    "CREATE INDEX orders_of_customer ON orders (customer_id, created)",
    "CREATE INDEX customers_email ON customers (lower(email))",
]
