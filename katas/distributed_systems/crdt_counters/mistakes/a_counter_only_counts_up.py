"""A replicated counter can only count up.

One with a single column for each server can. A like that was taken back is lost in it: {{one_server_counts: message}}. A second
counter that only counts up, for what was taken back, gives both.

Breaks: "a negative `n` takes `-n` likes back"
Fails: one_server_counts
"""


class Counter:
    ...

    def add(self, n=1):
        if n > 0:
            self._added[self._node] = self._added.get(self._node, 0) + n
