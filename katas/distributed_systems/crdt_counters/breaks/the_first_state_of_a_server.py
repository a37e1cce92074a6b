"""What is known of another server does not change any more.

Breaks: "on others as far as it has
  arrived"
"""


class Counter:
    ...

    def merge(self, state):
        for mine, theirs in ((self._added, state["added"]), (self._taken, state["taken"])):
            for node, count in theirs.items():
                mine.setdefault(node, count)
