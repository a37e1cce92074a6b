"""A query has no length.

Breaks: "`len(query)` is the number of rows of a loop."
Fails: the_length_costs_one_statement
"""


class Query:
    ...

    del __len__
