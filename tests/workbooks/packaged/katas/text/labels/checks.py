"""Checks for labels."""

from kata_stamps import stamp
from katabook import check, expect


@check
def each_text_is_stamped(solution):
    """Each text is stamped.

    A label that is missing is a parcel that is lost.
    """
    expect(solution.labels, ["a", "b c"]).returns([stamp("a"), stamp("b c")])
