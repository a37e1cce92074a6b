"""Checks for total."""

from katabook import check, expect


@check
def numbers_add_up(solution):
    """Numbers add up."""
    expect(solution.total, [1, 2]).returns(3)


@check
def nothing_comes_to_nothing(solution):
    """No numbers come to 0."""
    expect(solution.total, []).returns(0)
