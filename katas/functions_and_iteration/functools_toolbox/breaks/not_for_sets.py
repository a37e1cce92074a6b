"""A version has no hash.

Breaks: "equal ones are
one element of a set"
Fails: versions_are_ordered
"""


@total_ordering
class Version:
    ...

    __hash__ = None
