"""At most two values are kept.

Breaks: "Values that were written without knowledge of each other are all kept"
"""


class Loose:
    ...

    def read(self):
        return set(sorted(value for _, value in self._known)[:2])
