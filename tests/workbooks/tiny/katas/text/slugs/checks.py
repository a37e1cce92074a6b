"""Checks for slugs."""

from katabook import check, evidence, expect


@check
def words_are_joined(solution):
    """Words are joined by single hyphens.

    An address with blanks in it is cut at the first one by half of the programs that see it.
    """
    expect(solution.slug, "One  More Thing").returns("one-more-thing")
    expect(solution.slug, "").returns("")


@check
def the_list_is_left_alone(solution):
    """The caller's list is left alone."""
    titles = ["A B", "C"]
    result = solution.slugs(titles)
    evidence("after the call, the caller's list is", titles)
    assert result == ["a-b", "c"]
    assert titles == ["A B", "C"], "the list that was passed in has changed"


@check(after=words_are_joined, stretch=True)
def other_blanks_count_too(solution):
    """Tabs and line ends are blanks, too."""
    expect(solution.slug, "a\tb\nc").returns("a-b-c")
