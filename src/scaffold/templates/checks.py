"""Checks for KATA_ID."""

from katabook import check, evidence, expect


@check
def it_answers(solution):
    """TODO(author): what is observed, as a sentence that the learner reads.

    TODO(author): why it matters; shown where the check fails.
    """
    expect(solution.solve, "in").returns("out")
    evidence("the answer", solution.solve("in"))  # TODO(author): what a pass shows, and the concept page quotes
