"""Pages that break off, and rows with an identity."""

class Interrupted(Exception):
    """What a page raises when the line is cut."""


CUT = Interrupted("the line was cut")


def cut_off(rows, into, seen):
    """These rows, or pages, and then an exception; `seen` gets what was in `into` when it was raised."""
    yield from rows
    seen.extend(into)
    raise CUT
