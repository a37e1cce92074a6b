"""Columns are sorts.

Breaks: "also if it is the name of a column"
"""


# Names cannot be bound as parameters. A client chooses among these, and what is sent is the value on the right.
_SORTS = {"name": "name", "city": "city", "price": "price_cents", "price_cents": "price_cents"}
