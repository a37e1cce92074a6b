from katabook import check, expect


@check
def answers(solution):
    """The answers are right."""
    expect(solution.clamp, 5, 0, 10).returns(5)
    expect(solution.clamp, -1, 0, 10).returns(0)
    expect(solution.clamp, 11, 0, 10).returns(10)
    expect(solution.initials, "ada lovelace").returns("AL")
    expect(solution.initials, "").returns("")
