"""The status is not in the index.

Breaks: "its work does not grow with the number of orders, not even with the customer's own, whatever their status."
"""

INDEXES = [
    "CREATE INDEX orders_created ON orders (created)",
    "CREATE INDEX orders_of_customer ON orders (customer_id, created)",
    "CREATE INDEX customers_email ON customers (lower(email))",
]
