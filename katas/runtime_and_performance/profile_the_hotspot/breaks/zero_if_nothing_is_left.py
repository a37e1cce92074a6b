"""Nothing left is zero.

Breaks: "`math.inf` if nothing would be left"
"""


def worth_fixing(rows, name):
    own = {row[0]: row[2] for row in rows}
    total = sum(own.values())
    rest = total - own.get(name, 0.0)
    return 1.0 if rest == total else total / rest if rest else 0.0
