"""What is called most often is the hotspot.

A million calls of nothing take nothing. The number of calls says something about the design; the own time says who takes the time.

Fails: own_time_accuses
"""


def culprit(rows: Iterable[_Row]) -> str:
    return max(rows, key=lambda row: row[1])[0]
