"""The main function is left out.

Breaks: "returns the name of the function with the largest own time"
"""


def culprit(rows):
    ordered = sorted(rows, key=lambda row: -row[3])
    return max(ordered[1:] or ordered, key=lambda row: row[2])[0]
