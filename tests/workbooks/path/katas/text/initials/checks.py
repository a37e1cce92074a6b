"""Checks for initials."""

from katabook import check, expect


@check
def first_letters(solution):
    """The first letter of each word is taken."""
    expect(solution.initials, "ada lovelace").returns("AL")


@check
def no_words(solution):
    """No words have no initials."""
    expect(solution.initials, "").returns("")
