"""The culprit has the slowest call.

A slow call that happens once can take less than four hundred quick ones. The program pays for the sum.

Fails: own_time_accuses
"""


def culprit(rows: Iterable[_Row]) -> str:
    return max(rows, key=lambda row: row[2] / row[1])[0]
