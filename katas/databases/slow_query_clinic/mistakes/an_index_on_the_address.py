"""`find_customer` searches by email, so it needs an index on `email`.

It searches by `lower(email)`, and the index on `email` does not hold that:
{{an_address_does_not_cost_all_customers: steps of find_customer, with 200 and 1,500 other customers}} steps. An index can hold an expression, and
is used for a query that says the same expression.

Fails: an_address_does_not_cost_all_customers no_index_is_idle
"""

INDEXES = [
    "CREATE INDEX orders_created ON orders (created)",
    "CREATE INDEX orders_of_customer ON orders (customer_id, status, created)",
    "CREATE INDEX customers_email ON customers (email)",
]
