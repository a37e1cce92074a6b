from katabook import check, expect


@check
def inside(solution):
    """A value inside stays."""
    expect(solution.clamp, 5, 0, 10).returns(5)


@check
def below(solution):
    """A value below is raised."""
    expect(solution.clamp, -1, 0, 10).returns(0)


@check
def above(solution):
    """A value above is lowered."""
    expect(solution.clamp, 11, 0, 10).returns(10)


@check
def two_words(solution):
    """Two words have two initials."""
    expect(solution.initials, "ada lovelace").returns("AL")


@check
def no_word(solution):
    """No word has none."""
    expect(solution.initials, "").returns("")
