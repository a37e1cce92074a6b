"""A like that is taken back makes the server's number smaller.

Then the larger number is no longer the newer one: {{what_arrives_twice_counts_once: message}}. Count in two columns that both only
grow: likes, and likes that were taken back.

Breaks: "a negative `n` takes `-n` likes back"
Fails: what_arrives_twice_counts_once, every_delivery_ends_the_same
"""


class Counter:
    def __init__(self, node):
        self._node = node
        self._likes = {node: 0}

    def add(self, n=1):
        self._likes[self._node] += n

    def value(self):
        return sum(self._likes.values())

    def state(self):
        return dict(self._likes)

    def merge(self, state):
        for node, count in state.items():
            self._likes[node] = max(self._likes.get(node, count), count)
