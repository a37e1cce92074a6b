"""A tuple with the same numbers is equal.

Breaks: "Compared with anything else, `==` is `False`"
Fails: versions_are_ordered
"""


@total_ordering
class Version:
    ...

    def __eq__(self, other):
        if isinstance(other, tuple):
            return self._key() == other
        if not isinstance(other, Version):
            return NotImplemented
        return self._key() == other._key()
