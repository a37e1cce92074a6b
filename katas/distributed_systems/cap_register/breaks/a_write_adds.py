"""A write does not replace what is known.

Breaks: "`write(value)` replaces the values that are known here"
"""


class Loose:
    ...

    def write(self, value):
        seen = {}
        for vector, _ in self._known:
            seen = {node: max(seen.get(node, 0), vector.get(node, 0)) for node in seen | vector}
        seen[self._name] = seen.get(self._name, 0) + 1
        self._known = [*self._known, (seen, value)]
        for other in self._others:
            try:
                self._ask(other, self._known)
            except ConnectionError:
                continue
