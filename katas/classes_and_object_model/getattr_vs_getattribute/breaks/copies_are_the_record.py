"""A copy is the record itself.

Breaks: "`copy.copy(record)` gives a Record with the same attributes, and does not fetch."
"""


class Record:
    def __copy__(self):
        return self

    ...
