"""Without the function, its total time is gone.

Its total time contains the functions that it calls, and their work would still have to be done: {{the_whole_is_the_limit: message}}. A faster version of its own lines
saves its own time at most.

Fails: the_whole_is_the_limit
"""


def worth_fixing(rows: Iterable[_Row], name: str) -> float:
    rows = list(rows)
    total = sum(row[2] for row in rows)
    rest = total - sum(row[3] for row in rows if row[0] == name)
    if rest == total:
        return 1.0
    return total / rest if rest else math.inf
