"""What comes back of this server's own is believed.

Breaks: "or an older one of its own"
"""


class Counter:
    ...

    def merge(self, state):
        for mine, theirs in ((self._added, state["added"]), (self._taken, state["taken"])):
            for node, count in theirs.items():
                mine[node] = count if node == self._node else max(mine.get(node, 0), count)
