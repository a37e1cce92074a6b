"""A value that is known is not taken again.

Breaks: "Values that were written without knowledge of each other are all kept, until a write that knew them replaces them."
"""


class Loose:
    ...

    def _merge(self, states):
        mine = {value for _, value in self._known}
        everything = self._known + [state for state in states if state not in self._known and state[1] not in mine]
        self._known = [
            (vector, value)
            for vector, value in everything
            if not any(other != vector and _has_seen(other, vector) for other, _ in everything)
        ]
