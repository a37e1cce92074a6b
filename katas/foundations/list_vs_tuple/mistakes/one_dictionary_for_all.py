"""A dictionary in the body of the class is there for each table.

It is made once, when the class is, and all tables share it: {{a_fare_is_found_again: message}}. What belongs to one table is
made in `__init__`.

Fails: a_fare_is_found_again
"""


class FareTable:
    ...
    _fares = {}

    def __init__(self):
        pass
