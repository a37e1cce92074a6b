"""One of the three is used by nobody.

Breaks: "so each one has to be used by one of the three functions"
"""

INDEXES = [
    "CREATE INDEX orders_created ON orders (created)",
    "CREATE INDEX orders_of_customer ON orders (customer_id, status, created)",
    "CREATE INDEX customers_name ON customers (name)",
]
