"""A query has no length.

Breaks: "`len(query)` is the number of rows of a loop, and may keep the rows as a loop does."
Fails: the_length_costs_one_statement
"""


class Query:
    ...

    del __len__
