"""Checks for clock_arithmetic."""

from katabook import check, evidence, expect


@check
def shifts_move_forth(solution):
    """A shift that is moved forth begins on the day that its hours lead to.

    The days are the quotient and the hour is the remainder of one division.
    """
    expect(solution.moved, 22, 1).returns((0, 23))
    expect(solution.moved, 22, 3).returns((1, 1))
    expect(solution.moved, 0, 48).returns((2, 0))


@check
def shifts_move_back(solution):
    """A shift that is moved back over midnight begins on an earlier day, at an hour from 0 to 23.

    Rounded towards zero, the hour before midnight belongs to the day after it.
    """
    expect(solution.moved, 1, -1).returns((0, 0))
    expect(solution.moved, 1, -2).returns((-1, 23))
    expect(solution.moved, 0, -24).returns((-1, 0))
    expect(solution.moved, 0, -49).returns((-3, 23))
    evidence("an hour before midnight", solution.moved(0, -1))


@check(after=shifts_move_back)
def any_size_is_exact(solution):
    """The answer is exact however far a shift is moved.

    `/` makes a float, which holds 53 bits of an integer.
    """
    far = 24 * 10**20
    expect(solution.moved, 5, far).returns((10**20, 5))
    expect(solution.moved, 5, -far - 6).returns((-(10**20) - 1, 23))
