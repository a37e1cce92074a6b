"""A write of Loose is told only by sync.

Breaks: "and tells all others that can be reached"
"""


class Loose:
    ...

    def write(self, value):
        seen = {}
        for vector, _ in self._known:
            seen = {node: max(seen.get(node, 0), vector.get(node, 0)) for node in seen | vector}
        seen[self._name] = seen.get(self._name, 0) + 1
        self._known = [(seen, value)]
