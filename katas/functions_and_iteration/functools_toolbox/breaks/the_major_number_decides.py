"""Only the major number counts.

Breaks: "`Version(major, minor)` objects are ordered by both numbers"
Fails: versions_are_ordered
"""


@total_ordering
class Version:
    ...

    def _key(self):
        return (self.major,)
