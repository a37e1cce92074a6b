"""A function that takes 60 percent is worth 60 percent.

Sixty percent of the time are gone then, and the program is two and a half times as fast: ten seconds become four: {{the_whole_is_the_limit: message}}. A share and a factor are two ways
to say it, and only the factor was asked for.

Fails: the_whole_is_the_limit
"""


def worth_fixing(rows: Iterable[_Row], name: str) -> float:
    own = {row[0]: row[2] for row in rows}
    total = sum(own.values())
    return own.get(name, 0.0) / total if total else 0.0
