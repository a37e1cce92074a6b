"""Checks for shout."""

from katabook import check, expect


@check
def letters_grow(solution):
    """Letters become capitals."""
    expect(solution.shout, "tea").returns("TEA")


@check
def nothing_stays_nothing(solution):
    """No text stays no text."""
    expect(solution.shout, "").returns("")
