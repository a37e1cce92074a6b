"""A name without a row is a KeyError.

Breaks: "or without a row"
"""


def worth_fixing(rows, name):
    own = {row[0]: row[2] for row in rows}
    total = sum(own.values())
    rest = total - own[name]
    return 1.0 if rest == total else total / rest if rest else math.inf
