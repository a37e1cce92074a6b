"""The function that takes longest is on top of the list of total times.

That is the main function, always: it contains all the others. The time that is spent in a function's own lines tells who the culprit is.

Fails: own_time_accuses
"""


def culprit(rows: Iterable[_Row]) -> str:
    return max(rows, key=lambda row: row[3])[0]
