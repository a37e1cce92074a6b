"""Customers have no index.

Breaks: "its work does not grow with the number of customers."
"""

INDEXES = [
    "CREATE INDEX orders_created ON orders (created)",
    "CREATE INDEX orders_of_customer ON orders (customer_id, status, created)",
]
