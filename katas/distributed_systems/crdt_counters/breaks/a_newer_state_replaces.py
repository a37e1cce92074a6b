"""What a server says of all others replaces what is known of them.

Breaks: "States may arrive late, several times, and in any order, or not at all."
"""


class Counter:
    ...

    def merge(self, state):
        for mine, theirs in ((self._added, state["added"]), (self._taken, state["taken"])):
            for node, count in theirs.items():
                if node != self._node and len(theirs) >= len(mine):
                    mine[node] = count
                else:
                    mine[node] = max(mine.get(node, 0), count)
