"""A state holds tuples, which come back as lists.

Breaks: "in a form that `json.dumps` takes and `json.loads` gives back unchanged"
"""


class Counter:
    ...

    def state(self):
        return {node: (self._added.get(node, 0), self._taken.get(node, 0)) for node in self._added | self._taken}

    def merge(self, state):
        for node, (added, taken) in state.items():
            self._added[node] = max(self._added.get(node, 0), added)
            self._taken[node] = max(self._taken.get(node, 0), taken)
