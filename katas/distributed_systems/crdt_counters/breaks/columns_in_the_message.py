"""Merging fills in what the message lacks.

Breaks: "Neither this call nor a later one changes `state`."
"""


class Counter:
    ...

    def merge(self, state):
        for mine, theirs in ((self._added, state["added"]), (self._taken, state["taken"])):
            for node in list(mine) + list(theirs):
                mine[node] = theirs[node] = max(mine.get(node, 0), theirs.get(node, 0))
