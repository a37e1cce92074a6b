"""Days have no index.

Breaks: "its work does not grow with the number of orders on other days"
"""

INDEXES = [
    "CREATE INDEX orders_of_customer ON orders (customer_id, status, created)",
    "CREATE INDEX customers_email ON customers (lower(email))",
]
