"""How often the function fits into the whole.

Breaks: "how many times as fast the program would be if that function took no time of its own"
"""


def worth_fixing(rows, name):
    own = {row[0]: row[2] for row in rows}
    total = sum(own.values())
    return total / own[name] if own.get(name) else 1.0
