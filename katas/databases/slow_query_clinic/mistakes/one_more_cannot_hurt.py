"""An index that might be used some day does no harm.

Every INSERT and every UPDATE of its columns writes into it, it takes space, and it pushes other pages out of the cache. INDEXES has
{{no_index_is_idle: indexes}} statements. Begin with the queries, and keep the indexes that their plans name.

Breaks: "`INDEXES` is a list of at most three `CREATE INDEX` statements."
Fails: no_index_is_idle
"""

INDEXES = [
    "CREATE INDEX orders_created ON orders (created)",
    "CREATE INDEX orders_of_customer ON orders (customer_id, status, created)",
    "CREATE INDEX customers_email ON customers (lower(email))",
    "CREATE INDEX orders_status ON orders (status)",
]
