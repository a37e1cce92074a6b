"""The whole is the largest total time.

Breaks: "The program takes the sum of all own times."
"""


def worth_fixing(rows, name):
    own = {row[0]: row[2] for row in rows}
    total = max(row[3] for row in rows)
    rest = total - own.get(name, 0.0)
    return 1.0 if rest == total else total / rest if rest else math.inf
