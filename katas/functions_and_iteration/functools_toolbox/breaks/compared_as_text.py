"""The numbers are compared as text.

Breaks: "are ordered by both numbers"
Fails: versions_are_ordered
"""


@total_ordering
class Version:
    ...

    def _key(self):
        return f"{self.major}.{self.minor}"
