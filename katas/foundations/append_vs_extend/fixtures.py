"""Pages that break off, and rows with an identity."""

from katabook import named


class Interrupted(Exception):
    """What a page raises when the line is cut."""


CUT = Interrupted("the line was cut")


def cut_off(*rows):
    """A page that gives these rows, and then raises."""
    yield from rows
    raise CUT


class Row:
    """A row that is only equal to itself."""

    def __init__(self, number):
        self.number = number

    def __repr__(self):
        return f"Row({self.number})"


def row(number):
    return named(Row(number), f"row{number}")
