"""The dictionary is made anew for each table, wherever it is written.

In the body of the class, or as the default of a parameter, it is made once, and all tables share it:
{{a_fare_is_found_again: message}}. What belongs to one table is made in the body of `__init__`.

Fails: a_fare_is_found_again
"""


class FareTable:
    ...
    _fares = {}

    def __init__(self):
        pass
