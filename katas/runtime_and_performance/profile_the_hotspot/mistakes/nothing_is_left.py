"""Whole time divided by the rest.

If the function is all there is, the rest is zero: ZeroDivisionError. And a program that takes no time has nothing to divide.

Breaks: "The answer is `1.0` for a function without own time or without a row, and `math.inf` if nothing would be left."
Fails: the_whole_is_the_limit
"""


def worth_fixing(rows: Iterable[_Row], name: str) -> float:
    own = {row[0]: row[2] for row in rows}
    total = sum(own.values())
    return total / (total - own.get(name, 0.0))
